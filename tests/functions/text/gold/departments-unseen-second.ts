import type { Unseen } from './departments-unseen.ts';

/**
 * 第二批没有见过的责任单位：先人工标注、入库，后运行（2026-11-23），标注不因读法而改。
 * 以聊城登记册读，记法同第一批：在册的别名记作规范名，不在册的照印；承前省去的字头补上，泛指的单列。
 *
 * 首次运行（9份文件、72个名称）：名称的精确率 0.819、召回率 0.819、F1 0.819；在册与否 1.000，泛指 0.692，牵头 1.000。
 * 错在：泛指带所属机关（区政府有关部门）、只说一类的（街道办事处）、领导与责任人的姓名、抓取时丢了换行的一格。
 */
const QIAOCHENG = {
  title: '亳州市谯城区教育局2025年政府工作报告重点工作任务分解表',
  url: 'https://www.bzqc.gov.cn/XxgkContent/show/2831654.html',
};
const NANLING = {
  title: '南陵县2024年《政府工作报告》重点工作目标任务分解表',
  url: 'https://www.nlx.gov.cn/openness/public/6605131/39230837.html',
};
const EQUAL_SERVICES = {
  title: '某省社会保障扩面行动项目表（2008—2012，法规库转录）',
  url: 'http://www.fsou.net/html/text/lar/170233/17023322_7.html',
};
const ZHONGLOU = {
  title: '常州市钟楼区2021年重大民生实事项目目标任务责任分解表（转录，格内换行已失）',
  url: 'https://1wenmi.com/doc/507125.html',
};
const LINAN = {
  title: '杭州市临安区2022年民生实事项目责任分解表',
  url: 'http://www.linan.gov.cn/art/2022/7/14/art_1229299207_4068587.html',
};
const ZHENGZHOU = {
  title: '郑州市2012年十大实事任务分解表（新闻转述）',
  url: 'http://sebasdess.com/news/xwtj/sysn/201203/t20120313_21855.html',
};
const DONGGUAN = {
  title: '东莞市贯彻落实广东省稳定和扩大就业若干政策措施的实施意见（东府〔2021〕54号）',
  url: 'http://www.sangco.com.cn/gkmlpt/content/3/3608/post_3608759.html',
};
const OLD_REPORT = {
  title: '某市政府工作报告任务分解表（法规库转录）',
  url: 'http://www.fymate.net/html/text/lar/169383/16938349_1.html',
};
const XIANGXI = {
  title: '湘西自治州2020年深化“放管服”改革优化营商环境工作计划（州政发〔2020〕5号）',
  url: 'http://m.bgbf.com.cn/zqt/ztsy/yshj/szyhyshjzc/202002/t20200222_13535478.html',
};

export const DEPARTMENTS_UNSEEN_SECOND: readonly Unseen[] = [
  { source: QIAOCHENG, printed: '区发改委', names: ['区发改委'] },
  {
    source: QIAOCHENG,
    printed:
      '区工信局、区住建局、区交通局、区水利局、区农业农村局、区教育局、区卫健委,各乡镇人民政府、街道办事处,谯城经开区管委会,魏武国控集团。',
    names: [
      '区工信局',
      '区住建局',
      '区交通局',
      '区水利局',
      '区农业农村局',
      '区教育局',
      '区卫健委',
      '谯城经开区管委会',
      '魏武国控集团',
    ],
    generic: ['各乡镇人民政府', '街道办事处'],
  },
  { source: QIAOCHENG, printed: '区教育局', names: ['区教育局'] },
  {
    source: QIAOCHENG,
    printed: '区政府有关部门,各乡镇人民政府、街道办事处。',
    names: [],
    generic: ['区政府有关部门', '各乡镇人民政府', '街道办事处'],
  },
  { source: QIAOCHENG, printed: '区投资促进中心。', names: ['区投资促进中心'] },
  { source: NANLING, printed: '县教育局', names: ['县教育局'] },
  { source: NANLING, printed: '县各有关单位', names: [], generic: ['县各有关单位'] },
  {
    source: EQUAL_SERVICES,
    printed: '省民政厅、省财政厅和市、县(市、区)政府。',
    names: ['省民政厅', '省财政厅'],
    generic: ['市、县(市、区)政府'],
  },
  { source: ZHONGLOU, printed: '教育局', names: ['教育局'] },
  {
    source: ZHONGLOU,
    printed: '经开区高新园(邹区镇)各街道市国有公司',
    names: ['经开区', '高新园', '邹区镇', '市国有公司'],
    generic: ['各街道'],
  },
  {
    source: ZHONGLOU,
    printed: '人社局',
    names: ['市人力资源社会保障局'],
    known: ['市人力资源社会保障局'],
  },
  { source: ZHONGLOU, printed: '高新园(邹区镇)各街道', names: ['高新园', '邹区镇'], generic: ['各街道'] },
  { source: ZHONGLOU, printed: '文体旅局', names: ['文体旅局'] },
  { source: ZHONGLOU, printed: '晋陵公司轨道公司', names: ['晋陵公司', '轨道公司'] },
  { source: ZHONGLOU, printed: '住建局', names: ['市住房城乡建设局'], known: ['市住房城乡建设局'] },
  {
    source: ZHONGLOU,
    printed: '五星街道南大街街道荷花池街道',
    names: ['五星街道', '南大街街道', '荷花池街道'],
  },
  { source: ZHONGLOU, printed: '民政局', names: ['市民政局'], known: ['市民政局'] },
  { source: LINAN, printed: '教育局', names: ['教育局'] },
  {
    source: LINAN,
    printed:
      '发改局、住建局、财政局、规划和自然资源分局、国兴集团、新锦集团、科投集团,锦城街道、锦北街道、锦南街道、青山湖街道、昌化镇、天目山镇',
    names: [
      '发改局',
      '市住房城乡建设局',
      '市财政局',
      '规划和自然资源分局',
      '国兴集团',
      '新锦集团',
      '科投集团',
      '锦城街道',
      '锦北街道',
      '锦南街道',
      '青山湖街道',
      '昌化镇',
      '天目山镇',
    ],
    known: ['市住房城乡建设局', '市财政局'],
  },
  { source: LINAN, printed: '卫生健康局', names: ['卫生健康局'] },
  {
    source: LINAN,
    printed: '财政局、教育局、规划和自然资源分局、医疗保障分局、民政局、妇联,各镇(街道)',
    names: ['市财政局', '教育局', '规划和自然资源分局', '医疗保障分局', '市民政局', '市妇联'],
    known: ['市财政局', '市民政局', '市妇联'],
    generic: ['各镇(街道)'],
  },
  {
    source: ZHENGZHOU,
    printed: '主管领导:刘东\n责任单位:市教育局\n主要责任人:毛杰',
    names: ['市教育局'],
  },
  {
    source: DONGGUAN,
    printed: '(市人力资源社会保障局、市医保局、市财政局、市税务局负责)',
    names: ['市人力资源社会保障局', '市医保局', '市财政局', '市税务局'],
    known: ['市人力资源社会保障局', '市财政局'],
  },
  {
    source: DONGGUAN,
    printed: '(市残联、市财政局、市税务局负责)',
    names: ['市残联', '市财政局', '市税务局'],
    known: ['市残联', '市财政局'],
  },
  {
    source: OLD_REPORT,
    printed: '各县(市、区)政府,市财政局、国家税务局、地方税务局、金融办、人民银行、银监局',
    names: ['市财政局', '市国家税务局', '市地方税务局', '市金融办', '人民银行', '银监局'],
    known: ['市财政局'],
    generic: ['各县(市、区)人民政府'],
  },
  {
    source: OLD_REPORT,
    printed: '各县(市、区)政府,市财政局、教育局',
    names: ['市财政局', '市教育局'],
    known: ['市财政局'],
    generic: ['各县(市、区)人民政府'],
  },
  {
    source: XIANGXI,
    printed:
      '(牵头单位:州行政审批服务局;责任单位:州司法局、州委编办及州直相关单位,各县市人民政府、湘西经开区管委会,6月底完成)',
    names: ['州行政审批服务局', '州司法局', '州委编办', '湘西经开区管委会'],
    generic: ['州直相关单位', '各县市人民政府'],
    lead: ['州行政审批服务局'],
  },
];
