import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "docs/", "src/generated/", "node_modules/", "test/package/fixtures/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  // Type tests name values for their types alone.
  { files: ["test/**/*.test-d.ts"], rules: { "@typescript-eslint/no-unused-vars": "off" } },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      // `x!` stands where an index was just checked; noUncheckedIndexedAccess leaves no shorter way.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Signatures of the public face are written out where they matter; inner arrows speak for themselves.
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  { files: ["src/schema/**/*.ts", "src/cli/**/*.ts", "src/node/**/*.ts"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
);
