import { spawn } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** 印出首行后按它叫停。 */
  readonly signal?: NodeJS.Signals | undefined;
}

/** 用本机的 Node 运行一个程序；它退出、印的话都收齐了才返回：`exit` 时管道里可能还有没读的，`close` 才是完。 */
export function runProgram(program: string, args: readonly string[], { env, signal }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
      if (signal && out.includes('\n')) child.kill(signal);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
