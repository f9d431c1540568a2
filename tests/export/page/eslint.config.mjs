// How the page's scripts are checked: make lint-page
const BROWSER = ["document", "window", "location", "history", "navigator", "matchMedia", "innerWidth", "innerHeight",
  "setTimeout", "clearTimeout", "URL", "URLSearchParams", "Blob", "Image", "Path2D", "XMLSerializer", "performance"];

const FAULTS = ["no-undef", "no-unused-vars", "no-var", "prefer-const", "eqeqeq", "no-eval", "no-implied-eval", "no-new-func",
  "no-script-url", "no-dupe-keys", "no-unreachable", "no-const-assign", "no-self-assign", "no-fallthrough", "no-redeclare",
  "no-shadow-restricted-names", "no-unsafe-finally", "no-useless-escape", "no-prototype-builtins", "no-cond-assign",
  "no-constant-condition", "no-empty", "no-loss-of-precision", "no-inner-declarations", "valid-typeof", "use-isnan",
  "no-throw-literal", "array-callback-return", "no-import-assign", "no-undef-init", "no-shadow",
  "no-else-return", "no-unneeded-ternary", "object-shorthand", "prefer-template", "no-useless-rename", "consistent-return"];

export default [{
  files: ["**/*.js"],
  languageOptions: {
    ecmaVersion: 2024,
    sourceType: "module",
    globals: Object.fromEntries([...BROWSER, "vis"].map((name) => [name, "readonly"])),
  },
  linterOptions: { reportUnusedDisableDirectives: "error" },
  rules: {
    ...Object.fromEntries(FAULTS.map((rule) => [rule, "error"])),
    "no-unused-expressions": ["error", { allowShortCircuit: true, allowTernary: true }],
    complexity: ["error", 12],
    "max-depth": ["error", 3],
    "max-len": ["error", { code: 120 }],
    "max-lines": ["error", { max: 220 }],
    "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
  },
}];
