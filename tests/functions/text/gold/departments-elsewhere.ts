/**
 * 别处文件里的责任单位，逐字摘录，人工标注：承前省去的字头补上，泛指的单列。
 * 用空的登记册读，看切分是否只凭构词就站得住。
 */
export interface Quotation {
  readonly source: Source;
  readonly printed: string;
  readonly names: readonly string[];
  readonly generic?: readonly string[];
  readonly lead?: readonly string[];
}

export interface Source {
  readonly title: string;
  readonly url: string;
}

const GUANGDONG_2025: Source = {
  title: '数字广东建设2025年工作要点（据网上转录）',
  url: 'https://www.afzhan.com/news/detail/104002.html',
};
const GUANGDONG_2024: Source = {
  title: '数字广东建设2024年工作要点',
  url: 'http://tzchery.com/bmxxgk/zwfwsjglj/zwgk/content/post_1928664.html',
};
const GUANGDONG_REPORT: Source = {
  title: '广东省2023年省《政府工作报告》工作任务分工方案',
  url: 'https://www.szcaee.cn/home/news/content/n_id/3855/s_id/23.html',
};
const SHANGHAI: Source = {
  title: '上海市加强改革系统集成 提升办理破产便利度的若干措施（沪高法〔2023〕47号）',
  url: 'http://qchtl.cn/nw12344/20230323/6963c975a6c84b7b8958a8b67cfcdcfe.html',
};
const GUANGZHOU: Source = {
  title: '中共广州市委、广州市人民政府关于推进人才集聚工程的实施意见（2012年9月19日）',
  url: 'http://auto.ifeng.com/roll/20121101/823850.shtml',
};
const SHANDONG: Source = {
  title: '关于深化改革创新促进数字经济高质量发展的若干措施',
  url: 'https://95yunying.com/664.html',
};

export const QUOTATIONS: readonly Quotation[] = [
  {
    source: GUANGDONG_2025,
    printed: '省科技厅、工业和信息化厅按职责分工负责，各地级以上市人民政府结合实际落实',
    names: ['省科技厅', '省工业和信息化厅'],
    generic: ['各地级以上市人民政府'],
  },
  { source: GUANGDONG_2025, printed: '省工业和信息化厅牵头', names: ['省工业和信息化厅'], lead: ['省工业和信息化厅'] },
  {
    source: GUANGDONG_2025,
    printed: '省政务和数据局牵头，省国资委等单位按职责分工负责',
    names: ['省政务和数据局', '省国资委'],
    lead: ['省政务和数据局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省工业和信息化厅、科技厅、政务和数据局等单位按职责分工负责',
    names: ['省工业和信息化厅', '省科技厅', '省政务和数据局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省工业和信息化厅牵头，各有关单位按职责分工负责',
    names: ['省工业和信息化厅'],
    generic: ['各有关单位'],
    lead: ['省工业和信息化厅'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省工业和信息化厅、广电局牵头',
    names: ['省工业和信息化厅', '省广电局'],
    lead: ['省工业和信息化厅', '省广电局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省工业和信息化厅牵头，省委宣传部、文化和旅游厅、广电局、体育局按职责分工负责',
    names: ['省工业和信息化厅', '省委宣传部', '省文化和旅游厅', '省广电局', '省体育局'],
    lead: ['省工业和信息化厅'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省农业农村厅牵头，省商务厅、供销社按职责分工负责',
    names: ['省农业农村厅', '省商务厅', '省供销社'],
    lead: ['省农业农村厅'],
  },
  {
    source: GUANGDONG_2025,
    printed: '人民银行广东省分行牵头，省委金融办，广东金融监管局、中国证监会广东监管局按职责分工负责',
    names: ['人民银行广东省分行', '省委金融办', '广东金融监管局', '中国证监会广东监管局'],
    lead: ['人民银行广东省分行'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省发展改革委、商务厅、政务和数据局，省税务局按职责分工负责',
    names: ['省发展改革委', '省商务厅', '省政务和数据局', '省税务局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省发展改革委、财政厅、政务和数据局、统计局按职责分工负责',
    names: ['省发展改革委', '省财政厅', '省政务和数据局', '省统计局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省自然资源厅、住房城乡建设厅、农业农村厅、市场监管局，省海洋综合执法总队按职责分工负责',
    names: ['省自然资源厅', '省住房城乡建设厅', '省农业农村厅', '省市场监管局', '省海洋综合执法总队'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省公安厅、交通运输厅、政务和数据局按职责分工负责',
    names: ['省公安厅', '省交通运输厅', '省政务和数据局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '海关总署广东分署、广东海事局按职责分工负责',
    names: ['海关总署广东分署', '广东海事局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省委网信办，省政务和数据局按职责分工负责',
    names: ['省委网信办', '省政务和数据局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省政务和数据局牵头，省各有关单位按职责分工负责',
    names: ['省政务和数据局'],
    generic: ['省各有关单位'],
    lead: ['省政务和数据局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省卫生健康委、医保局按职责分工负责',
    names: ['省卫生健康委', '省医保局'],
  },
  { source: GUANGDONG_2025, printed: '省法院、检察院按职责分工负责', names: ['省法院', '省检察院'] },
  {
    source: GUANGDONG_2025,
    printed: '省生态环境厅、林业局、能源局按职责分工负责',
    names: ['省生态环境厅', '省林业局', '省能源局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省发展改革委、工业和信息化厅，省通信管理局按职责分工负责',
    names: ['省发展改革委', '省工业和信息化厅', '省通信管理局'],
  },
  { source: GUANGDONG_2025, printed: '省科技厅牵头', names: ['省科技厅'], lead: ['省科技厅'] },
  {
    source: GUANGDONG_2025,
    printed: '省发展改革委牵头，省工业和信息化厅按职责分工负责',
    names: ['省发展改革委', '省工业和信息化厅'],
    lead: ['省发展改革委'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省发展改革委牵头，省工业和信息化厅、政务和数据局按职责分工负责',
    names: ['省发展改革委', '省工业和信息化厅', '省政务和数据局'],
    lead: ['省发展改革委'],
  },
  { source: GUANGDONG_2025, printed: '省商务厅、交通运输厅按职责分工负责', names: ['省商务厅', '省交通运输厅'] },
  {
    source: GUANGDONG_2025,
    printed: '省自然资源厅、生态环境厅按职责分工负责',
    names: ['省自然资源厅', '省生态环境厅'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省政务和数据局牵头，省科技厅、工业和信息化厅、交通运输厅、体育局按职责分工负责',
    names: ['省政务和数据局', '省科技厅', '省工业和信息化厅', '省交通运输厅', '省体育局'],
    lead: ['省政务和数据局'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省工业和信息化厅、住房城乡建设厅、交通运输厅按职责分工负责',
    names: ['省工业和信息化厅', '省住房城乡建设厅', '省交通运输厅'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省政务和数据局、农业农村厅按职责分工负责',
    names: ['省政务和数据局', '省农业农村厅'],
  },
  {
    source: GUANGDONG_2025,
    printed: '省政务和数据局牵头，省工业和信息化厅、统计局按职责分工负责',
    names: ['省政务和数据局', '省工业和信息化厅', '省统计局'],
    lead: ['省政务和数据局'],
  },
  { source: GUANGDONG_2025, printed: '省委政法委牵头', names: ['省委政法委'], lead: ['省委政法委'] },
  {
    // 共用字尾的“广州、深圳、珠海出入境边防检查总站”眼下读不出三个，照实留在这里计分。
    source: GUANGDONG_2024,
    printed:
      '(省政务服务和数据管理局牵头,省公安厅,广州、深圳、珠海出入境边防检查总站,中国人民银行广东省分行等有关单位按职责分工负责)',
    names: [
      '省政务服务和数据管理局',
      '省公安厅',
      '广州出入境边防检查总站',
      '深圳出入境边防检查总站',
      '珠海出入境边防检查总站',
      '中国人民银行广东省分行',
    ],
    generic: ['有关单位'],
    lead: ['省政务服务和数据管理局'],
  },
  {
    source: GUANGDONG_REPORT,
    printed:
      '省工业和信息化厅牵头,省委网信办,省发展改革委、科技厅、农业农村厅、商务厅、广电局、政务服务数据管理局,省通信管理局等配合。',
    names: [
      '省工业和信息化厅',
      '省委网信办',
      '省发展改革委',
      '省科技厅',
      '省农业农村厅',
      '省商务厅',
      '省广电局',
      '省政务服务数据管理局',
      '省通信管理局',
    ],
    lead: ['省工业和信息化厅'],
  },
  {
    source: GUANGZHOU,
    printed: '(牵头单位:市发展改革委,配合单位:市委组织部、市人力资源和社会保障局,各区、县级市)',
    names: ['市发展改革委', '市委组织部', '市人力资源和社会保障局'],
    generic: ['各区', '县级市'],
    lead: ['市发展改革委'],
  },
  {
    source: GUANGZHOU,
    printed: '（牵头单位：市委组织部，配合单位：市国资委）',
    names: ['市委组织部', '市国资委'],
    lead: ['市委组织部'],
  },
  {
    source: SHANGHAI,
    printed:
      '（责任单位：市高院、市公安局、市规划资源局、上海银保监局、上海证监局、市税务局、市人力资源社会保障局、市住房城乡建设管理委、市通信管理局等；各区政府）',
    names: [
      '市高院',
      '市公安局',
      '市规划资源局',
      '上海银保监局',
      '上海证监局',
      '市税务局',
      '市人力资源社会保障局',
      '市住房城乡建设管理委',
      '市通信管理局',
    ],
    generic: ['各区政府'],
  },
  {
    source: SHANDONG,
    printed: '(责任单位:省通信管理局、省工业和信息化厅、省财政厅、省大数据局)',
    names: ['省通信管理局', '省工业和信息化厅', '省财政厅', '省大数据局'],
  },
];
