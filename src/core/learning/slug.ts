import { fold } from "../text/vietnamese";

/** "bieu-mau-1a" for "Biểu mẫu 1a": small letters, figures and hyphens, as ids are written. Never empty. */
export function slugOf(text: string): string {
  const plain = fold(text).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  const slug = plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "");
  return slug === "" ? "bieu" : slug.slice(0, 60).replace(/-+$/u, "");
}
