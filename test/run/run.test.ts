import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { addOutcomes, outcomeWords } from './outcome.ts';
import { readPlaywrightReport } from './playwright-report.ts';
import { runProgram } from './tool.ts';

describe('findBrowser', () => {
  const only = (path: string) => (asked: string) => asked === path;

  test('takes what CHROMIUM_PATH names, and nothing else in its stead', () => {
    const env = { CHROMIUM_PATH: '/opt/browser', PATH: '/usr/bin' };
    expect(findBrowser(env, 'linux', only('/opt/browser'))).toBe('/opt/browser');
    expect(findBrowser(env, 'linux', only('/usr/bin/chromium'))).toBeUndefined();
  });

  test('looks along PATH on Linux, in Applications on a Mac, in Program Files on Windows', () => {
    const chromium = join('/home/clerk/bin', 'chromium');
    expect(findBrowser({ PATH: '/home/clerk/bin' }, 'linux', only(chromium))).toBe(chromium);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({}, 'darwin', only(chrome))).toBe(chrome);
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(env, 'win32', (path) => path.endsWith('msedge.exe'))).toMatch(/Edge/);
    expect(findBrowser({}, 'linux', () => false)).toBeUndefined();
  });
});

describe('outcomes', () => {
  const skip = { name: 'one', reason: 'no disk' };

  test('are added up, and skips are named only where there are any', () => {
    const total = addOutcomes([
      { passed: 2, failed: 0, skipped: [] },
      { passed: 3, failed: 1, skipped: [skip] },
    ]);
    expect(total).toEqual({ passed: 5, failed: 1, skipped: [skip] });
    expect(outcomeWords(total)).toBe('5 passed, 1 failed, 1 skipped');
    expect(outcomeWords({ passed: 5, failed: 0, skipped: [] })).toBe('5 passed, 0 failed');
  });

  test("are read from Playwright's report: unexpected ones and errors outside every test failed", () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-run-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'report.json');
    const one = (status: string, description?: string) => ({
      file: 'a.spec.ts',
      title: status,
      tests: [
        {
          status,
          results: [{}],
          annotations: description === undefined ? [] : [{ type: 'skip', description }],
        },
      ],
    });
    const specs = [one('expected'), one('unexpected'), one('skipped', 'no screen')];
    writeFileSync(file, JSON.stringify({ errors: [], suites: [{ specs: [], suites: [{ specs }] }] }));
    expect(readPlaywrightReport(file)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ name: 'a.spec.ts: skipped', reason: 'no screen' }],
    });
    writeFileSync(file, JSON.stringify({ errors: [{ message: 'no such file' }], suites: [] }));
    expect(readPlaywrightReport(file).failed).toBe(1);
  });
});

describe('runProgram', () => {
  const run = (code: string, limitMs = 10_000) => runProgram(process.execPath, ['-e', code], { limitMs });

  test('tells success from failure and keeps what was printed', async () => {
    expect(await run('process.stdout.write("fine")')).toEqual({ ok: true, output: 'fine' });
    expect((await run('process.exit(3)')).ok).toBe(false);
    expect((await runProgram('no-such-program', [], { limitMs: 1000 })).ok).toBe(false);
  });

  test('stops what hangs, and says so', async () => {
    const { ok, output } = await run('setInterval(() => {}, 1000)', 500);
    expect(ok).toBe(false);
    expect(output).toContain('Stopped after');
  });
});
