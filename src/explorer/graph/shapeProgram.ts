import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { SHAPES, type Shape } from "./kindStyles.js";

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_shape;
varying float v_border;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = a_size / u_sizeRatio * u_pixelRatio * 2.3;
  v_border = 2.4 / gl_PointSize;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/** Distance of a point to the outline of each shape, negative inside, in units of the half width. */
const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_shape;
varying float v_border;
float outline(vec2 p) {
  if (v_shape < 0.5) return length(p) - 0.87;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.76;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 0.98) * 0.75;
  if (v_shape < 3.5) return max(abs(p.x) * 0.866 + p.y * 0.5 - 0.42, -p.y - 0.62);
  if (v_shape < 4.5) return max(max(abs(p.x) * 0.951 + p.y * 0.309, abs(p.x) * 0.588 - p.y * 0.809), p.y) - 0.76;
  if (v_shape < 5.5) return max(min(abs(p.x), abs(p.y)) - 0.31, max(abs(p.x), abs(p.y)) - 0.86);
  if (v_shape < 6.5) return max(abs(p.x) * 0.866 - p.y * 0.5 - 0.42, p.y - 0.62);
  if (v_shape < 7.5) return abs(length(p) - 0.66) - 0.2;
  return length(p) - 0.62;
}
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  #ifdef PICKING_MODE
  if (length(p) > 1.0) discard;
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(-v_border, v_border * 0.3, outline(vec2(p.x, -p.y)));
  gl_FragColor = v_color * cover;
  #endif
}`;

const UNIFORMS = ["u_sizeRatio", "u_pixelRatio", "u_matrix"] as const;
const { UNSIGNED_BYTE, FLOAT, POINTS } = WebGLRenderingContext;

/** What {@link ShapeProgram} needs of a node beside what sigma has. */
export interface ShapedNode {
  readonly shape: Shape;
}

/** Draws nodes as points of different shapes. The whole square answers the pointer, so that small nodes can be hit. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition(): ReturnType<NodeProgram<(typeof UNIFORMS)[number]>["getDefinition"]> {
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
      ],
    };
  }

  override processVisibleItem(index: number, at: number, data: NodeDisplayData & Partial<ShapedNode>): void {
    const { array } = this;
    array[at] = data.x;
    array[at + 1] = data.y;
    array[at + 2] = data.size;
    array[at + 3] = floatColor(data.color);
    array[at + 4] = index;
    array[at + 5] = SHAPES.indexOf(data.shape ?? "disc");
  }

  override setUniforms({ sizeRatio, pixelRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const { u_sizeRatio: size, u_pixelRatio: pixel, u_matrix: place } = uniformLocations as Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation>>;
    gl.uniform1f(pixel, pixelRatio);
    gl.uniform1f(size, sizeRatio);
    gl.uniformMatrix3fv(place, false, matrix);
  }
}
