// How the page's scripts are checked: make lint-page
const BROWSER = ["document", "window", "location", "history", "navigator", "matchMedia", "innerWidth", "innerHeight",
  "setTimeout", "clearTimeout", "URL", "URLSearchParams", "Blob", "Image", "Path2D", "XMLSerializer", "performance"];

export default [{
  files: ["**/*.js"],
  languageOptions: {
    ecmaVersion: 2024,
    sourceType: "module",
    globals: Object.fromEntries([...BROWSER, "vis"].map((name) => [name, "readonly"])),
  },
  linterOptions: { reportUnusedDisableDirectives: "error" },
  rules: Object.fromEntries(["no-undef", "no-unused-vars", "no-var", "prefer-const", "eqeqeq", "no-eval", "no-implied-eval",
    "no-new-func", "no-script-url", "no-dupe-keys", "no-unreachable", "no-const-assign", "no-self-assign", "no-fallthrough",
    "no-redeclare", "no-shadow-restricted-names", "no-unsafe-finally", "no-useless-escape", "no-prototype-builtins",
    "no-cond-assign", "no-constant-condition", "no-empty", "no-loss-of-precision", "no-inner-declarations", "valid-typeof",
    "use-isnan", "no-unused-expressions", "no-throw-literal", "array-callback-return", "no-import-assign", "no-undef-init"]
    .map((rule) => [rule, rule === "no-unused-expressions" ? ["error", { allowShortCircuit: true, allowTernary: true }] : "error"])),
}];
