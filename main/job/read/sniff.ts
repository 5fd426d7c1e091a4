/** What the first bytes of a file say; its extension is no evidence (CSV named .xlsx, HTML named .xls occur). */
export type Container = 'zip' | 'ole' | 'biff' | 'text' | 'other';

const OTHER: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x42, 0x4d], // BMP
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x4d, 0x5a], // MZ
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** `BM`, `MZ` and the like also begin honest text: a picture or program has control bytes near its start. */
function hasControlBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 512)) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return true;
  }
  return false;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The container of a file from its bytes. */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'other';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  // A bare BIFF 2–4 stream: record BOF (0x0009, 0x0209, 0x0409) with a length of 4–16.
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? 1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0)
    return 'biff';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]))
    return 'other';
  if (hasUtf16Mark(bytes)) return 'text';
  if (OTHER.some((magic) => startsWith(bytes, magic)) && hasControlBytes(bytes)) return 'other';
  return hasControlBytes(bytes) ? 'other' : 'text';
}
