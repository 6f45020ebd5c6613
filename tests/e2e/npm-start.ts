import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningStart {
  readonly address: string;
  readonly lines: readonly string[];
  /** 像按 Ctrl-C 那样停下，返回退出码。 */
  stop(): Promise<number | null>;
}

/** 与 `npm start` 相同的程序，等到它打印地址。 */
export async function start(): Promise<RunningStart> {
  const child: ChildProcess = spawn(`${root}node_modules/.bin/node`, ['addin/cli/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        const found = /打开 (http:\S+)/u.exec(line)?.[1];
        if (found) resolve(found);
      });
    }
    ended.then(() => reject(new Error(`npm start 没有起来：${complaint}`)), reject);
  });
  return {
    address,
    lines,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`npm start 中途退出（${child.exitCode ?? child.signalCode}）：${complaint}`);
      child.kill('SIGINT');
      await ended;
      return child.exitCode;
    },
  };
}
