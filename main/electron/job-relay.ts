import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import type { ServiceThread } from '../shell/service-thread.ts';

/**
 * Forks the job process for the service, which cannot do it from its thread, and carries their messages. A job does
 * not outlive the service that ordered it.
 */
export function startJobRelay(service: ServiceThread, entryDir: string): void {
  const running = new Map<number, UtilityProcess>();

  const start = (job: number, execArgv: readonly string[]): void => {
    const child = utilityProcess.fork(join(entryDir, 'job.js'), [], {
      serviceName: 'ledger-job',
      execArgv: [...execArgv],
    });
    running.set(job, child);
    child.on('message', (message: unknown) =>
      service.reportJob({ type: 'job', job, event: 'message', message }),
    );
    child.on('exit', (code) => {
      if (running.get(job) !== child) return;
      running.delete(job);
      service.reportJob({ type: 'job', job, event: 'exit', code });
    });
  };

  service.onJobOrder((order) => {
    if (order.order === 'start') start(order.job, order.execArgv);
    else if (order.order === 'post') running.get(order.job)?.postMessage(order.message);
    else running.get(order.job)?.kill();
  });

  service.onStatus(({ state }) => {
    if (state !== 'restarted' && state !== 'failed') return;
    const orphans = [...running.values()];
    running.clear();
    for (const child of orphans) child.kill();
  });
}
