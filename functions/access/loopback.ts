const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** 网址是否指向本机。看主机名，因此别的网站借域名指到 127.0.0.1（DNS rebinding）也不算。 */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);
}
