import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../addin/cli/manifest.ts';
import { ADDIN_ID } from '../../../addin/workbench/host/xlsx.ts';

const source = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8');

function parse(text: string) {
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => problems.push(`${level}: ${message}`),
  }).parseFromString(text, 'text/xml');
  const all = [...document.getElementsByTagName('*')] as Element[];
  const named = (name: string) => all.filter((element) => element.localName === name);
  return { problems, all, named };
}

/** PNG 头里的宽与高（字节 16–23，大端）。 */
function pngSize(url: string) {
  const bytes = readFileSync(new URL(`../../../addin/pane/public${new URL(url).pathname}`, import.meta.url));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const { problems, all, named } = parse(source);
const only = (name: string) => {
  const [element] = named(name);
  if (!element) throw new Error(`清单里没有 ${name}`);
  return element;
};

describe('清单 manifest.xml', () => {
  it('是没有毛病的 XML', () => expect(problems).toEqual([]));

  it('中文为主，英文为辅：每处文字都有 en-US', () => {
    expect(only('DefaultLocale').textContent).toBe('zh-CN');
    const texts = [only('DisplayName'), only('Description'), ...named('String')];
    for (const text of texts) {
      expect(text.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
      const locales = [...text.getElementsByTagName('*')].map((override) => override.getAttribute('Locale'));
      expect(locales, text.getAttribute('id') ?? text.localName ?? '').toEqual(['en-US']);
    }
  });

  it('标识与存盘时设置所挂的标识相同，设置才能在 Excel 与工作台之间来回', () =>
    expect(only('Id').textContent).toBe(ADDIN_ID));

  it('要求 ExcelApi 1.9，只装进 Excel', () => {
    expect(only('Set').getAttribute('Name')).toBe('ExcelApi');
    expect(only('Set').getAttribute('MinVersion')).toBe('1.9');
    expect(named('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  it('每个 resid 都有其资源，每个资源都用到，id 不重复且不超过 32 个字符', () => {
    const used = new Set(all.map((element) => element.getAttribute('resid')).filter((id) => id));
    const resources = [...named('Image'), ...named('Url'), ...named('String')]
      .map((element) => element.getAttribute('id'))
      .filter((id) => id);
    expect(new Set(resources)).toEqual(used);
    expect(new Set(resources).size).toBe(resources.length);
    const ids = all.map((element) => element.getAttribute('id')).filter((id) => id !== null && id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id?.length).toBeLessThanOrEqual(32);
  });

  it('短文不超过 125 字，长文不超过 250 字', () => {
    for (const [group, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const)
      for (const text of [...only(group).getElementsByTagName('*')])
        expect((text.getAttribute('DefaultValue') ?? text.getAttribute('Value') ?? '').length).toBeLessThanOrEqual(
          limit,
        );
  });

  it('教育台账选项卡上有“校验”和“打开面板”', () => {
    const label = (id: string) =>
      named('String')
        .find((text) => text.getAttribute('id') === id)
        ?.getAttribute('DefaultValue');
    expect(label('Tab.Label')).toBe('教育台账');
    const buttons = named('Control').map((control) =>
      label(control.getElementsByTagName('Label')[0]?.getAttribute('resid') ?? ''),
    );
    expect(buttons).toEqual(['校验', '打开面板']);
    expect(only('FunctionName').textContent).toBe('validate');
  });

  it('共用运行时与窗格同一个网址', () => {
    expect(only('Runtime').getAttribute('resid')).toBe('Pane.Url');
    expect(only('FunctionFile').getAttribute('resid')).toBe('Pane.Url');
    expect(only('Runtime').getAttribute('lifetime')).toBe('long');
  });

  it('网址都是 https，图标就是所说的尺寸', () => {
    const urls = all
      .flatMap((element) => [element.getAttribute('DefaultValue'), element.textContent])
      .filter((value) => value?.match(/^https?:/));
    for (const url of urls) expect(url).toMatch(/^https:/);
    const url = (id: string) =>
      named('Image')
        .find((image) => image.getAttribute('id') === id)
        ?.getAttribute('DefaultValue') ?? '';
    for (const icon of named('Image').filter((image) => image.getAttribute('size'))) {
      const size = Number(icon.getAttribute('size'));
      expect(pngSize(url(icon.getAttribute('resid') ?? ''))).toEqual([size, size]);
    }
    expect(pngSize(only('IconUrl').getAttribute('DefaultValue') ?? '')).toEqual([32, 32]);
    expect(pngSize(only('HighResolutionIconUrl').getAttribute('DefaultValue') ?? '')).toEqual([64, 64]);
  });
});

describe('npm run manifest', () => {
  it('只换网址', () => {
    const deployed = manifestFor(source, 'https://taizhang.example.gov.cn');
    expect(deployed).not.toContain('localhost');
    expect(parse(deployed).problems).toEqual([]);
    expect(deployed.match(/https:\/\/taizhang\.example\.gov\.cn\//g)?.length).toBe(
      source.match(/https:\/\/localhost:3000\//g)?.length,
    );
  });

  it.each([
    ['http://taizhang.example.gov.cn', /https/],
    ['taizhang', /不是网址/],
    ['https://taizhang.example.gov.cn/a', /域名/],
  ])('不收 %s', (origin, message) => expect(() => manifestFor(source, origin)).toThrow(message));
});
