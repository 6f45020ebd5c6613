import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { MAX_BODY_BYTES } from '../../shared/api/limits.ts';
import { ProblemError, problemResponse } from '../problem.ts';

/** 逐跳的头（RFC 9110 §7.6.1），不往后传。 */
const HOP_BY_HOP = new Set(
  'connection keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade'.split(' '),
);
/** workerd 的开发服务器自己认的头：从外面来的一概不要，免得有人借它们改地址、冒充别的来路。 */
const RESERVED = /^(?:mf-|x-mf-|cf-)/;
/** 只有同一台机器上的 TLS 代理说的才算。 */
const FORWARDED = new Set(['x-forwarded-for', 'x-forwarded-proto']);
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** 后面没有答复时，请对方过这么久再来。 */
const RETRY_SECONDS = 5;

/** 正文只往后传这么多：比上限多一个字节，后面就会答 413，不再听；接着传，连接一断，答复也丢了。 */
const MAX_PASSED = MAX_BODY_BYTES + 1;

/** 客户端的地址：前面是本机的代理时，取它写的最后一个。 */
function clientAddress({ socket, headers }: IncomingMessage, trusted: boolean): string {
  const peer = socket.remoteAddress ?? '';
  if (!trusted) return peer;
  return [headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim() || peer;
}

function forwardedHeaders(incoming: IncomingMessage, behindProxy: boolean): Record<string, string | string[]> {
  const trusted = behindProxy && LOOPBACK.test(incoming.socket.remoteAddress ?? '');
  const kept = Object.entries(incoming.headers).flatMap(([name, value]): [string, string | string[]][] =>
    value === undefined || HOP_BY_HOP.has(name) || RESERVED.test(name) || (FORWARDED.has(name) && !trusted)
      ? []
      : [[name, value]],
  );
  const declared = Number(incoming.headers['content-length'] ?? 0);
  return {
    ...Object.fromEntries(kept),
    ...(declared > MAX_PASSED && { 'content-length': String(MAX_PASSED) }),
    'cf-connecting-ip': clientAddress(incoming, trusted),
  };
}

/** 多的收下，不传。 */
function passed(): Transform {
  let left = MAX_PASSED;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const kept = chunk.subarray(0, left);
      left -= kept.length;
      done(null, kept);
    },
  });
}

/** 已经在答的，由答的那一头收尾：后面答过了才断的（如正文太大，不再听），答复照给。 */
async function answerProblem(response: ServerResponse, error: ProblemError): Promise<void> {
  if (response.headersSent) return;
  const answer = problemResponse(error);
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}

/** 地址归成标准的写法；写得不像地址的为 undefined。 */
function pathOf(url = ''): string | undefined {
  const whole = url.startsWith('/') ? `http://localhost${url}` : url;
  if (!URL.canParse(whole)) return undefined;
  const { pathname, search } = new URL(whole);
  return pathname + search;
}

/** 隔这么久看一次，一次等这么久（很大的表要算几十秒，期间答不了别的），接连两次没有答复才算没了。 */
const WATCH = { everyMs: 30_000, waitMs: 60_000, misses: 2 };

/**
 * 守着后面的程序：workerd 意外停了，开发服务器会把请求一直压着，不拒也不答，所以要自己去问。
 * @returns 不再守
 */
export function watchBackend(backend: string, onLost: () => void, watch = WATCH): () => void {
  let missed = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    const answered = await fetch(`${backend}/healthz`, { signal: AbortSignal.timeout(watch.waitMs) }).then(
      async (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    missed = answered ? 0 : missed + 1;
    if (stopped) return;
    if (missed >= watch.misses) onLost();
    else timer = setTimeout(look, watch.everyMs);
  };
  timer = setTimeout(look, watch.everyMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

interface FrontOptions {
  /** 前面有同一台机器上的代理：信它写的 X-Forwarded-*。 */
  readonly behindProxy?: boolean;
  /** 后面的程序没了。 */
  readonly onLost?: () => void;
}

/**
 * 对外的那一层：后面是只听本机的 workerd。开发服务器自带的 /cdn-cgi/（触发器、库的浏览器）不对外，
 * 只给它看得懂又可信的头。
 */
export function createFront(backend: string, { behindProxy = false, onLost }: FrontOptions): Server {
  const { hostname, port } = new URL(backend);
  return createServer((incoming, response) => {
    const path = pathOf(incoming.url);
    if (path === undefined || /^\/+cdn-cgi/.test(path))
      return void answerProblem(response, new ProblemError('not-found', '没有这个地址，请核对网址。'));
    const onward = request(
      { hostname, port, path, method: incoming.method, headers: forwardedHeaders(incoming, behindProxy) },
      (answer) => {
        const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name));
        response.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers) as NodeJS.Dict<string | string[]>);
        answer.on('error', () => response.destroy()).pipe(response);
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => {
      void answerProblem(
        response,
        new ProblemError('unavailable', '服务正在重新启动，请稍后再试。', {
          headers: { 'Retry-After': String(RETRY_SECONDS) },
        }),
      );
      if (error.code === 'ECONNREFUSED') onLost?.();
    });
    response.on('close', () => onward.destroy());
    const body = incoming.on('error', () => onward.destroy()).pipe(passed());
    body.pipe(onward);
    // 后面不再听了，余下的照样收下，对方才读得到答复。
    onward.on('close', () => incoming.unpipe(body).resume());
  });
}
