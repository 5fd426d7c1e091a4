const LOOK_EVERY_MS = 1000;

/**
 * npm passes a signal to the shell between it and this process, and that shell dies of it in silence. So under
 * `npm start` the loss of the parent means "stop", too. (Windows keeps naming the dead parent; there the console's
 * own signal arrives.)
 */
export function whenNpmIsGone(stop: () => void, env: NodeJS.ProcessEnv = process.env): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}
