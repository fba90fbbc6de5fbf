const chunk = 0x8000;

/** Bytes as base64, in pieces small enough for a call's arguments. */
export function encodeBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += chunk)
    letters += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(letters);
}
