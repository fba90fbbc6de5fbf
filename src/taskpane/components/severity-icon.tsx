import type { Severity } from "../../core/findings/finding";

/** One shape per severity, so that it is told apart without colour. */
const shapes: Readonly<Record<Severity, string>> = {
  error: "M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2zM7.2 4v5h1.6V4zm0 6.4V12h1.6v-1.6z",
  warning: "M8 1.2 15.4 14.6H.6zM7.2 6v4.4h1.6V6zm0 5.6V13h1.6v-1.4z",
  information: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.8 3v1.6h1.6V4zm0 3v5h1.6V7z",
  hint: "M2 2h12v12H2zm1.6 1.6v8.8h8.8V3.6zM5 5.4h6V7H5zm0 3.4h4v1.6H5z",
};

/** Decoration: the severity is always written beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <svg
      className={`cchc-severity cchc-severity-${severity}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path fillRule="evenodd" d={shapes[severity]} />
    </svg>
  );
}
