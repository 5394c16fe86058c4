import type { VNode } from "preact";
import { CardLink } from "../parts/ViewLink.js";
import type { Shown } from "../state/selection.js";
import { Card } from "./Card.js";

/** Stands where a link leads to an id that these data do not have. */
export function GoneCard({ of, id, instead, isSplit }: Extract<Shown, { readonly kind: "gone" }>): VNode {
  return (
    <Card kind={of} title={isSplit ? `“${id}” was split` : `No ${of} “${id}”`}>
      <p>{isSplit ? "What stood under this id stands under several now:" : `The link names a ${of} that these data do not have. It may stand in a newer version, or in an overlay that is not loaded here.`}</p>
      {instead.length > 0 ? (
        <>
          {isSplit ? null : <p>The nearest id is:</p>}
          <ul>
            {instead.map((each) => (
              <li key={each}>
                <CardLink kind={of} id={each}>
                  {each}
                </CardLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
