import type { Quotation } from './departments-elsewhere.ts';

/**
 * 读法没有见过的责任单位：先人工标注、入库，后运行（2026-11-23），标注不因读法而改。
 * 以聊城登记册读：在册的别名（市发改委）记作规范名，不在册的照印；承前省去的字头补上，泛指的单列。
 *
 * 首次运行（16份文件、169个名称）：名称的精确率 0.949、召回率 0.994、F1 0.971；在册与否 1.000，泛指 0.722，牵头 0.889。
 */
export interface Unseen extends Omit<Quotation, 'source'> {
  readonly source: { readonly title: string; readonly url?: string };
  /** 其中在聊城登记册里的。 */
  readonly known?: readonly string[];
}

const ZHEJIANG = { title: '浙江省人工智能高质量发展工作图谱（2026）的任务清单（据公开代码仓库转录）' };
const EMPLOYMENT = { title: '国务院办公厅关于高校毕业生等青年就业创业工作的通知的部门分工（据公开代码仓库转录）' };
const EMERGENCY = { title: '关于应急通信现代化的指导意见的分工（据公开代码仓库转录）' };
const WUHAN_2023 = {
  title: '武汉市2023年《政府工作报告》目标任务责任分解方案',
  url: 'http://bx2200.com/tjnianjian/huazhong/7737_9.html',
};
const WUHAN_2018 = {
  title: '2018年省《政府工作报告》涉及武汉市工作任务责任分解方案',
  url: 'http://zt.cjn.cn/zt2022/whcyzcpt/shijzc/zcfg/202211/t4327000.htm',
};
const JINXIANG = {
  title: '2025年金乡县政府重要工作事项责任分工',
  url: 'http://www.jinxiang.gov.cn/art/2025/2/28/art_70552_2773466.html',
};
const DAZHU = {
  title: '大竹县2016年民生实事目标任务分解表（竹府办〔2016〕20号）',
  url: 'http://www.dazhu.gov.cn/xxgk-show-947.html',
};
const XIAMEN = { title: '厦门市优化营商环境若干措施（厦府办〔2019〕10号）', url: 'https://www.xm.gov.cn/zfgb/6240' };
const TAIZHOU = { title: '泰州市优化营商环境行动方案', url: 'https://zhaoshangtong.net/policys/show-1628.html' };
const GANGCHENG = {
  title: '济南市钢城区“放管服”改革2021年重点任务分工方案',
  url: 'https://kuaibao.lzzcloud.net/news_info/820521.html',
};
const SUQIAN = { title: '宿迁市优化营商环境服务承诺清单（2024年版）', url: 'https://lanwact.com/post/61885.html' };
const XIANYANG = { title: '咸阳市2022年深化“放管服”改革工作要点（维基转录）' };
const YUNFU = {
  title: '云浮市促进学前教育普惠健康发展行动方案（云府办〔2019〕10号）',
  url: 'https://dsbftdc.com/yfsrmzf/jcxxgk/zcfg/zfwj/content/post_999.html',
};
const STATE_2019 = {
  title: '国务院2019年《政府工作报告》重点工作部门分工（新闻转述）',
  url: 'http://www.yusrgfq.cn/c/2019-04-11/2327408.shtml',
};
const STATE_2020 = {
  title: '国务院关于落实《政府工作报告》重点工作部门分工的意见（国发〔2020〕6号）',
  url: 'https://www.cs.com.cn/xwzx/hg/202006/t20200611_6066561.html',
};
const ZHAOYUAN = {
  title: '招远市2022年民生实事完成情况表',
  url: 'https://baoqoo.com/art/2022/10/8/art_48731_2934579',
};

export const DEPARTMENTS_UNSEEN: readonly Unseen[] = [
  { source: ZHEJIANG, printed: '省经信厅、省科技厅', names: ['省经信厅', '省科技厅'] },
  {
    source: ZHEJIANG,
    printed: '省经信厅、省科技厅、省财政厅、省国资委，杭州市政府',
    names: ['省经信厅', '省科技厅', '省财政厅', '省国资委', '杭州市政府'],
  },
  { source: ZHEJIANG, printed: '省经信厅、省科技厅按职责分工负责', names: ['省经信厅', '省科技厅'] },
  {
    source: ZHEJIANG,
    printed: '省经信厅、省国防科工办、之江实验室',
    names: ['省经信厅', '省国防科工办', '之江实验室'],
  },
  { source: ZHEJIANG, printed: '省发展改革委、省电力公司', names: ['省发展改革委', '省电力公司'] },
  {
    source: ZHEJIANG,
    printed: '省卫生健康委、省发展改革委、省市场监管局（省知识产权局）、之江实验室',
    names: ['省卫生健康委', '省发展改革委', '省市场监管局', '省知识产权局', '之江实验室'],
  },
  {
    source: ZHEJIANG,
    printed: '省市场监管局（省知识产权局）、省数据局',
    names: ['省市场监管局', '省知识产权局', '省数据局'],
  },
  {
    source: ZHEJIANG,
    printed: '省委宣传部、省经信厅、省科技厅、省财政厅、省自然资源厅、省文化广电和旅游厅、省卫生健康委、省应急管理厅',
    names: [
      '省委宣传部',
      '省经信厅',
      '省科技厅',
      '省财政厅',
      '省自然资源厅',
      '省文化广电和旅游厅',
      '省卫生健康委',
      '省应急管理厅',
    ],
  },
  {
    source: ZHEJIANG,
    printed:
      '省卫生健康委、省经信厅、省自然资源厅、省市场监管局（省知识产权局）、省数据局、之江实验室、莫干山地信实验室、杭州市政府',
    names: [
      '省卫生健康委',
      '省经信厅',
      '省自然资源厅',
      '省市场监管局',
      '省知识产权局',
      '省数据局',
      '之江实验室',
      '莫干山地信实验室',
      '杭州市政府',
    ],
  },
  {
    source: ZHEJIANG,
    printed: '省外办、省数据局、省委网信办、省经信厅、省科技厅、省贸促会、杭州市',
    names: ['省外办', '省数据局', '省委网信办', '省经信厅', '省科技厅', '省贸促会', '杭州市'],
  },
  { source: ZHEJIANG, printed: '省发展改革委、省政法委', names: ['省发展改革委', '省政法委'] },
  { source: ZHEJIANG, printed: '省委组织部、省人力社保厅', names: ['省委组织部', '省人力社保厅'] },
  { source: ZHEJIANG, printed: '省通信管理局', names: ['省通信管理局'] },
  { source: ZHEJIANG, printed: '无', names: [] },
  {
    source: EMPLOYMENT,
    printed:
      '国家发展改革委、科技部、工业和信息化部、财政部、人力资源社会保障部、商务部、人民银行、国务院国资委、税务总局、市场监管总局等按职责分工负责',
    names: [
      '国家发展改革委',
      '科技部',
      '工业和信息化部',
      '财政部',
      '人力资源社会保障部',
      '商务部',
      '人民银行',
      '国务院国资委',
      '税务总局',
      '市场监管总局',
    ],
  },
  {
    source: EMPLOYMENT,
    printed:
      '中央组织部、最高人民法院、最高人民检察院、教育部、民政部、财政部、人力资源社会保障部、农业农村部、国家卫生健康委、共青团中央等按职责分工负责',
    names: [
      '中央组织部',
      '最高人民法院',
      '最高人民检察院',
      '教育部',
      '民政部',
      '财政部',
      '人力资源社会保障部',
      '农业农村部',
      '国家卫生健康委',
      '共青团中央',
    ],
  },
  {
    source: EMPLOYMENT,
    printed: '教育部、民政部、财政部、人力资源社会保障部、人民银行、共青团中央、中国残联、开发银行等按职责分工负责',
    names: ['教育部', '民政部', '财政部', '人力资源社会保障部', '人民银行', '共青团中央', '中国残联', '开发银行'],
  },
  {
    source: EMPLOYMENT,
    printed: '人力资源社会保障部牵头，教育部等按职责分工负责',
    names: ['人力资源社会保障部', '教育部'],
    lead: ['人力资源社会保障部'],
  },
  {
    source: EMPLOYMENT,
    printed: '中央组织部、教育部、人力资源社会保障部、国家邮政局等按职责分工负责',
    names: ['中央组织部', '教育部', '人力资源社会保障部', '国家邮政局'],
  },
  {
    source: EMPLOYMENT,
    printed: '教育部、公安部、人力资源社会保障部、市场监管总局、全国妇联等按职责分工负责',
    names: ['教育部', '公安部', '人力资源社会保障部', '市场监管总局', '全国妇联'],
  },
  {
    source: EMPLOYMENT,
    printed: '各有关部门和单位、各省级人民政府按职责分工负责',
    names: [],
    generic: ['各有关部门和单位', '各省级人民政府'],
  },
  {
    source: EMERGENCY,
    printed: '（工业和信息化部、公安部、应急管理部按职责分工负责）',
    names: ['工业和信息化部', '公安部', '应急管理部'],
  },
  {
    source: EMERGENCY,
    printed: '（工信部、公安部、应急管理部、国家消防救援局）',
    names: ['工信部', '公安部', '应急管理部', '国家消防救援局'],
  },
  { source: EMERGENCY, printed: '（工信部、应急管理部、国家林草局）', names: ['工信部', '应急管理部', '国家林草局'] },
  { source: EMERGENCY, printed: '（工业和信息化部负责）', names: ['工业和信息化部'] },
  {
    source: WUHAN_2023,
    printed: '(牵头单位:市教育局;责任单位:各区人民政府)',
    names: ['市教育局'],
    generic: ['各区人民政府'],
    lead: ['市教育局'],
  },
  {
    source: WUHAN_2023,
    printed: '(牵头单位:市教育局;责任单位:市发改委、市科技局、市财政局,东湖高新区管委会,洪山区人民政府)',
    names: ['市教育局', '市发展改革委', '市科技局', '市财政局', '东湖高新区管委会', '洪山区人民政府'],
    known: ['市发展改革委', '市科技局', '市财政局'],
    lead: ['市教育局'],
  },
  {
    source: WUHAN_2023,
    printed: '(牵头单位:市卫健委;责任单位:长江新区管委会)',
    names: ['市卫生健康委', '长江新区管委会'],
    known: ['市卫生健康委'],
    lead: ['市卫生健康委'],
  },
  {
    source: WUHAN_2023,
    printed: '(牵头单位:市疫情防控指挥部办公室;责任单位:市疫情防控指挥部各工作组,市直各相关部门,各区疫情防控指挥部)',
    names: ['市疫情防控指挥部办公室'],
    generic: ['市疫情防控指挥部各工作组', '市直各相关部门', '各区疫情防控指挥部'],
    lead: ['市疫情防控指挥部办公室'],
  },
  {
    source: WUHAN_2018,
    printed: '(牵头单位:市财政局;责任单位:市发展改革委、市国土规划局、市城乡建设委、市审计局、市国资委、市金融工作局)',
    names: ['市财政局', '市发展改革委', '市国土规划局', '市城乡建设委', '市审计局', '市国资委', '市金融工作局'],
    known: ['市财政局', '市发展改革委'],
    lead: ['市财政局'],
  },
  {
    source: JINXIANG,
    printed: '(牵头单位:县发展和改革局)',
    names: ['县发展和改革局'],
    lead: ['县发展和改革局'],
  },
  {
    source: JINXIANG,
    printed: '(牵头单位:县工业和信息化局)',
    names: ['县工业和信息化局'],
    lead: ['县工业和信息化局'],
  },
  {
    source: JINXIANG,
    printed: '(牵头单位:县政府园区发展服务中心;责任单位:新材料产业园、高端装备产业园、食品产业园、商贸物流园等)',
    names: ['县政府园区发展服务中心', '新材料产业园', '高端装备产业园', '食品产业园', '商贸物流园'],
    lead: ['县政府园区发展服务中心'],
  },
  {
    source: DAZHU,
    printed: '县水务局\n县住建局\n县护城河指挥部',
    names: ['县水务局', '县住建局', '县护城河指挥部'],
  },
  { source: DAZHU, printed: '县文体广新局\n\n县代建中心', names: ['县文体广新局', '县代建中心'] },
  { source: DAZHU, printed: '县政务服务中心\n\n县代建中心', names: ['县政务服务中心', '县代建中心'] },
  { source: DAZHU, printed: '县教科局\n县代建中心', names: ['县教科局', '县代建中心'] },
  { source: DAZHU, printed: '县残联', names: ['县残联'] },
  {
    source: XIAMEN,
    printed: '责任单位:市发改委、市财政局(第一责任单位为牵头单位,下同)',
    names: ['市发展改革委', '市财政局'],
    known: ['市发展改革委', '市财政局'],
    lead: ['市发展改革委'],
  },
  { source: XIAMEN, printed: '责任单位:市建设局', names: ['市建设局'] },
  {
    source: TAIZHOU,
    printed: '(责任单位:市行政审批局、住建局、司法局,各市(区)人民政府,医药高新区管委会)',
    names: ['市行政审批局', '市住房城乡建设局', '市司法局', '医药高新区管委会'],
    known: ['市住房城乡建设局'],
    generic: ['各市(区)人民政府'],
  },
  {
    source: GANGCHENG,
    printed: '〔牵头单位:区政府办公室,责任单位:区政府有关部门,各街道(功能区)〕',
    names: ['区政府办公室'],
    generic: ['区政府有关部门', '各街道(功能区)'],
    lead: ['区政府办公室'],
  },
  {
    source: GANGCHENG,
    printed: '(牵头单位:区政府办公室、区司法局、区行政审批服务局;责任单位:区政府有关部门)',
    names: ['区政府办公室', '区司法局', '区行政审批服务局'],
    generic: ['区政府有关部门'],
    lead: ['区政府办公室', '区司法局', '区行政审批服务局'],
  },
  {
    source: GANGCHENG,
    printed: '(牵头单位:区政府办公室;责任单位:区司法局等有关部门)',
    names: ['区政府办公室', '区司法局'],
    generic: ['有关部门'],
    lead: ['区政府办公室'],
  },
  {
    source: SUQIAN,
    printed:
      '〔责任单位:市政府办公室、市发展改革委、市工业和信息化局、市科技局、市商务局、市生态环境局、市应急管理局、市数据局、市财政局、市各有关部门和单位,各县(区)人民政府、市各功能区管委会,完成时限:全年〕',
    names: [
      '市政府办公室',
      '市发展改革委',
      '市工业和信息化局',
      '市科技局',
      '市商务局',
      '市生态环境局',
      '市应急管理局',
      '市数据局',
      '市财政局',
    ],
    known: ['市发展改革委', '市科技局', '市财政局'],
    generic: ['市各有关部门和单位', '各县(区)人民政府', '市各功能区管委会'],
  },
  {
    source: XIANYANG,
    printed: '(市政府办公室、市行政审批制度改革工作领导小组办公室牵头,市级各有关部门及各县市区政府按职责分工负责)',
    names: ['市政府办公室', '市行政审批制度改革工作领导小组办公室'],
    generic: ['市级各有关部门', '各县(市、区)人民政府'],
    lead: ['市政府办公室', '市行政审批制度改革工作领导小组办公室'],
  },
  {
    source: YUNFU,
    printed: '(市教育局,市委农办,各县<市、区>人民政府,排名第一位为牵头单位,下同)',
    names: ['市教育局', '市委农办'],
    known: ['市委农办'],
    generic: ['各县(市、区)人民政府'],
    lead: ['市教育局'],
  },
  {
    source: STATE_2019,
    printed: '国家医保局、国家卫生健康委、国家药监局等分工负责',
    names: ['国家医保局', '国家卫生健康委', '国家药监局'],
  },
  {
    source: STATE_2019,
    printed: '国家卫生健康委、科技部、国家医保局、国家药监局等分工负责',
    names: ['国家卫生健康委', '科技部', '国家医保局', '国家药监局'],
  },
  {
    source: STATE_2020,
    printed: '(国务院各部门分别负责,年内持续推进)',
    names: [],
    generic: ['国务院各部门'],
  },
  { source: ZHAOYUAN, printed: '教育体育局', names: ['市教育体育局'], known: ['市教育体育局'] },
];
