import { describe, expect, test } from 'vitest';
import { schoolsIn } from '../../../../functions/rules/coverage/school-list.ts';

const [A, B] = ['东阿县实验小学', '东阿县第二小学'];

describe('一格里的几所学校', () => {
  test.each([
    ['顿号', `${A}、${B}`, [A, B]],
    ['换行', `${A}\n${B}`, [A, B]],
    ['分号、逗号、斜线', `${A}；${B}，东阿县实验中学/东阿县实验幼儿园`, [A, B, '东阿县实验中学', '东阿县实验幼儿园']],
    ['空格', `${A} ${B}`, [A, B]],
    ['和', `${A}和${B}`, [A, B]],
    ['编号', `1.${A}\n2.${B}`, [A, B]],
    ['编号后是顿号', `1、${A}\n2、${B}`, [A, B]],
    ['圈码', `①${A}②${B}`, [A, B]],
    ['写了两遍', `${A}、${A}`, [A]],
    ['各有括注', `${A}（联系点）、${B}（城区）`, [`${A}（联系点）`, `${B}（城区）`]],
    ['一中、一小', '莘县一中、莘县一小', ['莘县一中', '莘县一小']],
    ['只有一所', A, [A]],
    ['名称里换了行', '东阿县实验\n小学', ['东阿县实验\n小学']],
    ['名称里换了行，又有一所', `东阿县实验\n小学、${B}`, ['东阿县实验\n小学', B]],
    ['名称里有空格', '阎楼镇 中心小学', ['阎楼镇 中心小学']],
    ['名称里有“和”', '城关和平小学', ['城关和平小学']],
    ['前一所的校区', '东阿县实验小学和平校区', ['东阿县实验小学和平校区']],
    ['前一所的附属园', '东阿县实验小学 附属幼儿园', ['东阿县实验小学 附属幼儿园']],
    ['括注里的分隔', `${A}（东校区、西校区）`, [`${A}（东校区、西校区）`]],
    ['名称末尾的编号', `${A}（2）`, [`${A}（2）`]],
    ['有一段不是校名', `${A}、待定`, [`${A}、待定`]],
    ['空', '', ['']],
  ])('%s', (_, text, expected) => {
    expect(schoolsIn(text)).toEqual(expected);
  });

  const registered =
    (...names: readonly string[]) =>
    (name: string) =>
      names.includes(name);

  test('名录里有整格这个名称的，是一所', () => {
    expect(schoolsIn('张庄小学、李庄小学', registered('张庄小学、李庄小学'))).toEqual(['张庄小学、李庄小学']);
  });

  test('名录里有自带顿号的名称，连起来是一所', () => {
    const known = registered('张庄、李庄联办小学', A);
    expect(schoolsIn(`${A}、张庄、李庄联办小学`, known)).toEqual([A, '张庄、李庄联办小学']);
  });

  test('后一所省去的字头，名录里恰有一所才补上', () => {
    expect(schoolsIn('莘县一中、二中', registered('莘县一中', '莘县二中'))).toEqual(['莘县一中', '莘县二中']);
    expect(schoolsIn('莘县一中、二中', registered('莘县一中'))).toEqual(['莘县一中', '二中']);
  });

  test('多得不像名单的，不拆', () => {
    const text = Array.from({ length: 200 }, (_, index) => `第${index}小学`).join('、');
    expect(schoolsIn(text)).toEqual([text]);
  });
});
