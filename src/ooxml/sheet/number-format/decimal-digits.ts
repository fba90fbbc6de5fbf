/** Digits of a non-negative number once rounded: "12" and "50" for 12.5 at two decimals. */
export interface DecimalDigits {
  /** Without leading zeros; "0" for none. */
  readonly integer: string;
  /** Exactly as many digits as asked for. */
  readonly decimals: string;
}

/**
 * Rounds half away from zero on the 15 significant decimal digits that Excel keeps, so that 1.005 gives 1.01,
 * which binary rounding would not.
 */
export function decimalDigits(value: number, decimals: number): DecimalDigits {
  if (!Number.isFinite(value)) return { integer: "0", decimals: "0".repeat(decimals) };
  if (decimals === 0 && Math.abs(value) < 1e15 && Number.isInteger(value))
    return { integer: String(Math.abs(value)), decimals: "" };
  const [mantissa = "0", exponentText = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  const pointAt = Number(exponentText) + 1;
  const kept = pointAt + decimals;
  if (kept < 0) return { integer: "0", decimals: "0".repeat(decimals) };
  const padded = digits.padEnd(kept + 1, "0");
  let rounded = BigInt(padded.slice(0, kept) || "0");
  if ((padded[kept] ?? "0") >= "5") rounded += 1n;
  const text = rounded.toString().padStart(decimals + 1, "0");
  return {
    integer: text.slice(0, text.length - decimals),
    decimals: decimals === 0 ? "" : text.slice(-decimals),
  };
}

/** General shows at most this many characters of a number, sign left out. */
const generalWidth = 11;

/** A number under the General format: up to 11 characters, else an exponent with six significant digits. */
export function formatGeneral(value: number, decimalSeparator: string): string {
  return generalText(value).replace(".", decimalSeparator);
}

/** Decimals of a number under General; null where it shows an exponent. */
export function generalDecimals(value: number): number | null {
  const text = generalText(value);
  if (text.includes("E")) return null;
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

function generalText(value: number): string {
  const size = Math.abs(value);
  if (Number.isSafeInteger(value) && size < 1e11) return String(value);
  if (!Number.isFinite(value)) return "#NUM!";
  const sign = value < 0 ? "-" : "";
  if (size >= 1e11) return sign + exponentText(size);
  if (size >= 1) {
    const whole = Math.floor(size).toString().length;
    return sign + trimmed(decimalDigits(size, Math.max(0, generalWidth - 1 - whole)));
  }
  if (size >= 1e-4) return sign + trimmed(decimalDigits(size, generalWidth - 2));
  const plain = trimmed(decimalDigits(size, generalWidth - 2));
  return sign + (Number(plain) === Number(size.toPrecision(15)) ? plain : exponentText(size));
}

function trimmed({ integer, decimals }: DecimalDigits): string {
  const kept = decimals.replace(/0+$/u, "");
  return kept === "" ? integer : `${integer}.${kept}`;
}

function exponentText(size: number): string {
  const [mantissa = "0", exponent = "0"] = size.toExponential(5).split("e");
  const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/u, "") : mantissa;
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${digits}E${sign}${exponent.replace(/^[+-]/u, "").padStart(2, "0")}`;
}
