// 只查 Office.js 特有的两件事：循环里不 sync，没 load 的不读。其余归 Biome。
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const office = require('eslint-plugin-office-addins');
// 插件自带的解析器用 TypeScript 5 的接口（见 package.json 的 overrides），与项目的 TypeScript 7 互不相干。
const parser = createRequire(require.resolve('eslint-plugin-office-addins'))('@typescript-eslint/parser');

export default [
  {
    files: ['**/*.ts'],
    plugins: { 'office-addins': office },
    languageOptions: { parser },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
];
