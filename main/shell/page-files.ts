import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** One file of the built page. */
export interface PageFile {
  readonly path: string;
  readonly mime: string;
  /** A name that carries a hash of the content may be kept for ever; everything else is asked for anew. */
  readonly cacheControl: string;
}

export interface PageFiles {
  /** The file behind a URL path such as `/` or `/assets/index-1a2b.js`; undefined for everything not built. */
  find(urlPath: string): PageFile | undefined;
}

function list(root: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const mime = MIME[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || entry.name.startsWith('.') || mime === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const urlPath = `/${relative(root, path).split(sep).join('/')}`;
    const hashed = urlPath.startsWith('/assets/');
    files.set(urlPath, {
      path,
      mime,
      cacheControl: hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  }
  return files;
}

/**
 * Serves from a list of what was built, not from the disk: a path that climbs out of the folder is simply not in the
 * list. The list is made anew after a miss, since a build may have replaced the folder.
 */
export function openPageFiles(root: string): PageFiles {
  let files = list(root);
  let listedAt = Date.now();
  return {
    find: (urlPath) => {
      const key = urlPath === '/' ? '/index.html' : urlPath;
      const known = files.get(key);
      if (known || Date.now() - listedAt < 1000) return known;
      files = list(root);
      listedAt = Date.now();
      return files.get(key);
    },
  };
}
