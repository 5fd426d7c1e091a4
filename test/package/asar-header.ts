import { closeSync, openSync, readSync } from 'node:fs';

export interface PackedFile {
  readonly path: string;
  readonly size: number;
  readonly unpacked: boolean;
}

interface Node {
  readonly files?: Readonly<Record<string, Node>>;
  readonly size?: number;
  readonly unpacked?: boolean;
}

function walk(node: Node, path: string): PackedFile[] {
  if (!node.files) return [{ path, size: node.size ?? 0, unpacked: node.unpacked === true }];
  return Object.entries(node.files).flatMap(([name, child]) => walk(child, `${path}/${name}`));
}

/** Lists an asar archive by its own header: the JSON's length stands at byte 12, the JSON at byte 16. */
export function listAsar(path: string): PackedFile[] {
  const file = openSync(path, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const json = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, json, 0, json.length, 16);
    return walk(JSON.parse(json.toString('utf8')) as Node, '');
  } finally {
    closeSync(file);
  }
}
