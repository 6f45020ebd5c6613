import { serveWorkbench } from './serve-workbench.ts';

/** `npm start`：打印一行工作台的地址；Ctrl-C 收尾。 */
console.log('正在启动校验服务、构建工作台页面，约需十秒……');
const running = await serveWorkbench();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // wrangler 的退出钩子一收到信号就结束进程，来不及收尾；它的 workerd 由 stop 关掉。
  process.removeAllListeners(signal);
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  });
}
console.log(`打开 ${running.address} （按 Ctrl-C 停止）`);
