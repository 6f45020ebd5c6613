// 每条 npm 命令都从这里起步：缺什么装什么，再交给真正的程序。
// 只用 Node 20 自带的东西，因为它要在依赖装好之前就能跑；进度写到 stderr，stdout 留给命令本身。
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const record = join(root, 'node_modules', '.package-lock.json');
const results = join(root, '.cache', 'test-results.json');
const windows = process.platform === 'win32';
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, WRANGLER_SEND_METRICS: 'false' };

/** 命令 → 依次要跑的程序；`browser` 表示要有一个 Chromium 系浏览器。 */
const commands = {
  start: { run: [['node', 'addin/cli/start.ts']] },
  functions: { run: [['node', 'functions/cli/serve.ts']] },
  token: { run: [['node', 'functions/cli/token.ts']] },
  host: { run: [['node', 'functions/cli/host.ts']] },
  load: { run: [['node', 'functions/cli/load.ts']] },
  backup: { run: [['node', 'functions/cli/backup.ts']] },
  restore: { run: [['node', 'functions/cli/restore.ts']] },
  deploy: { run: [['node', 'functions/cli/deploy.ts']] },
  check: { run: [['node', 'addin/cli/check.ts']] },
  accuracy: {
    run: [
      ['node', 'tests/accuracy/run.ts'],
      ['node', 'tests/accuracy/mutations.ts'],
    ],
  },
  mutations: { run: [['node', 'tests/accuracy/mutations.ts']] },
  rules: {
    run: [
      ['node', 'tests/accuracy/reads.ts'],
      ['node', 'functions/cli/rules.ts'],
    ],
  },
  bench: {
    run: [
      ['node', 'tests/bench/text.bench.ts'],
      ['node', 'tests/bench/workbook.bench.ts'],
    ],
  },
  build: { run: [['node', 'addin/cli/build.ts']] },
  manifest: { run: [['node', 'addin/cli/manifest.ts']] },
  excel: { run: [['node', 'addin/cli/excel.ts']] },
  screenshot: { browser: true, run: [['node', 'addin/cli/screenshot.ts']] },
  test: {
    browser: true,
    run: [
      ['biome', 'ci', '--error-on-warnings', '.'],
      ['eslint', '--config', 'addin/excel/.eslint.config.mjs', 'addin/excel'],
      ['tsc', '-p', 'functions'],
      ['tsc', '-p', 'addin'],
      ['tsc', '-p', 'tests'],
      [
        'vitest',
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ],
    ],
  },
};

const say = (line) => process.stderr.write(`${line}\n`);

function fail(line) {
  say(line);
  process.exit(1);
}

/** 跑一个程序，默不作声；失败时把它说的话原样给出。 */
function quietly(program, args, failure) {
  const done = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', shell: windows, maxBuffer: 1 << 28 });
  if (done.status === 0) return;
  say(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`);
  fail(failure);
}

/** 装好的与锁文件是否一致：npm 自己在 node_modules 里记着装了什么；别的平台才有的可选包可以没有。 */
function installed() {
  if (!existsSync(record)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const [wanted, present] = [read(join(root, 'package-lock.json')), read(record)];
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
}

function installDependencies() {
  if (installed()) return;
  say('首次运行：正在安装依赖，约需一到两分钟……');
  quietly('npm', ['ci', '--no-audit', '--no-fund'], '依赖没有装上。请检查能否连到 npm 软件源，然后再运行一次。');
}

const onPath = (program) => spawnSync(windows ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;

const BROWSERS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
  'chrome',
];
const BROWSER_FILES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

function ensureBrowser() {
  const found = () =>
    process.env.CHROME_PATH || BROWSERS.some(onPath) || BROWSER_FILES.some((file) => existsSync(file));
  if (found()) return;
  if (onPath('apt-get')) {
    say('没有找到浏览器：正在从系统软件源安装 Chromium 与中文字体……');
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = [...sudo, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
    for (const args of [['update'], ['install', '-y', 'chromium', 'fonts-noto-cjk']]) {
      const [program, ...rest] = [...apt, ...args];
      spawnSync(program, rest, { stdio: 'ignore', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  }
  if (!found())
    fail('测试要用浏览器：请安装 Chrome、Edge 或 Chromium，或用环境变量 CHROME_PATH 指明它在哪里，然后再运行一次。');
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', shell: windows });
    // Ctrl-C 由子进程自己收尾；这里只等它退出。
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => fail(`“${program}”没有启动：${error.message}`));
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** 末行给出真实的通过与失败数，取自测试程序自己的报告；连测试都没跑成的文件也算失败。 */
function countTests() {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} 条跳过，缘故见上`);
  console.log(`${report.numPassedTests} passed, ${failed} failed`);
}

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`没有“${name ?? ''}”这条命令。可用的有：${Object.keys(commands).join('、')}`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`需要 Node 20 或更新的版本，现在是 ${process.versions.node}。`);

installDependencies();
if (command.browser) ensureBrowser();
if (name === 'test') {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
}

let status = 0;
for (const [index, [program, ...fixed]] of command.run.entries()) {
  const last = index === command.run.length - 1;
  status = await run(program, last ? [...fixed, ...args] : fixed);
  if (status !== 0) break;
}
if (name === 'test' && existsSync(results)) countTests();
process.exit(status);
