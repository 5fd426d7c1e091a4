import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';

export const MIN_SIZE = { width: 1200, height: 600 } as const;
const DEFAULT_SIZE = { width: 1366, height: 768 } as const;

export interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly maximized: boolean;
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const numbers = ['x', 'y', 'width', 'height'].map((key): unknown => Reflect.get(value, key));
  return numbers.every((number) => Number.isSafeInteger(number));
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width >= 200 && height >= 100;
}

/**
 * Where the window stood last time, in DIP. What is unreadable, too small or on a screen that is no longer there gives
 * the default, 1366×768 or what the first work area holds.
 */
export function readWindowState(dataDir: string, workAreas: readonly Rectangle[]): WindowState {
  const area = workAreas[0];
  const fallback: WindowState = {
    bounds: {
      width: Math.min(DEFAULT_SIZE.width, area?.width ?? DEFAULT_SIZE.width),
      height: Math.min(DEFAULT_SIZE.height, area?.height ?? DEFAULT_SIZE.height),
    },
    // The usual office screen has no room beside such a window.
    maximized: area !== undefined && area.width <= DEFAULT_SIZE.width,
  };
  try {
    const value: unknown = JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'));
    if (typeof value !== 'object' || value === null) return fallback;
    const bounds: unknown = Reflect.get(value, 'bounds');
    if (!isRectangle(bounds) || !workAreas.some((known) => overlaps(bounds, known))) return fallback;
    if (bounds.width < MIN_SIZE.width || bounds.height < MIN_SIZE.height) return fallback;
    return { bounds, maximized: Reflect.get(value, 'maximized') === true };
  } catch {
    return fallback;
  }
}

/** Kept for the next start; a place that cannot be written costs only the memory of the window's place. */
export function writeWindowState(dataDir: string, state: WindowState): void {
  const path = join(dataDir, 'window.json');
  try {
    writeFileSync(`${path}.part`, JSON.stringify(state));
    renameSync(`${path}.part`, path);
  } catch {
    // The next start uses the default.
  }
}
