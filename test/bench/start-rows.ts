import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../../main/launch/build.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';
import type { Ledgers } from './ledgers.ts';
import { median } from './measure.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, limitLine, skippedLine } from './table.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

interface Running {
  readonly address: string;
  readonly readyMs: number;
  stop(): Promise<void>;
}

/** `npm start` as an office starts it, until its READY line. */
async function startProduct(dataDir: string): Promise<Running> {
  const started = performance.now();
  const child = spawn('npm', ['start', '--', '--data', dataDir, '--no-open', '--browser'], {
    cwd: PROJECT_ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /^READY (\S+)$/m.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
  return {
    address,
    readyMs: performance.now() - started,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await exited;
    },
  };
}

/** From `npm start` to READY, and to the sign-in form in a browser that is already open. */
export async function startLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  await buildIfStale({ quiet: true });
  const dataDir = await ledgers.copy(sizes.office);
  const count = sizes.office.toLocaleString('en');
  const ready: number[] = [];
  const usable: number[] = [];
  try {
    const browser = existsSync(CHROMIUM) ? await openChromium() : undefined;
    try {
      for (let run = 0; run < sizes.runs; run++) {
        const started = performance.now();
        const running = await startProduct(dataDir);
        ready.push(running.readyMs);
        if (browser) {
          const page = await browser.newPage();
          await page.goto(running.address);
          await page.locator('input').first().waitFor({ state: 'visible' });
          usable.push(performance.now() - started);
          await page.close();
        }
        await running.stop();
      }
    } finally {
      await browser?.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const limit = { must: 1500, aim: 800 };
  const screen = `start to first usable screen, browser host, ${count} volunteers`;
  return [
    limitLine(`npm start to READY, ${count} volunteers`, median(ready), limit),
    usable.length === 0
      ? skippedLine(screen, `${CHROMIUM} is not installed`)
      : limitLine(screen, median(usable), limit),
  ];
}

async function openChromium() {
  const { chromium } = await import('@playwright/test');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** Scripts that the first screen loads before anything can be seen, compressed as they would travel. */
export async function scriptLines(): Promise<BenchLine[]> {
  await buildIfStale({ quiet: true, parts: ['renderer'] });
  const folder = join(PROJECT_ROOT, 'dist/renderer');
  const work = "first screen's scripts, gzip";
  if (!existsSync(join(folder, 'index.html'))) return [skippedLine(work, 'dist/renderer is not built')];
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.?\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  return [limitLine(work, bytes / 1024, { must: 600, aim: 400, unit: 'KB' })];
}
