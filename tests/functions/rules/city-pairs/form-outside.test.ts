import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/form-outside', [
  {
    says: '认不出的形式是警告，一对多只提示',
    lines: [{ form: '多对多' }, { form: '一对多' }],
    finds: [
      { row: 3, column: 'form', severity: 'warning', message: including('“多对多”', '一对一或多对一') },
      { row: 4, column: 'form', severity: 'info', message: including('“一对多”') },
    ],
  },
  {
    says: '一对一、多对一及其别写可以；空着的不说',
    lines: [{ form: '1对1' }, { form: '“一对一”' }, { form: '多对一' }, { form: '一对一结对' }, { form: null }],
    finds: [],
  },
]);
