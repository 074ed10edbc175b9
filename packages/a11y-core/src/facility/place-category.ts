import type { Label } from './label.js';

/**
 * Kinds of place a facility can belong to. No published list of exactly these fifteen exists: they
 * combine the building types of GB 50763 chapters 4 to 8 with the places named in Shenzhen's 2021
 * regulation draft and its acceptance lists.
 */
export const PLACE_CATEGORIES = {
  government_service: {
    'zh-CN': '政务服务与行政办公场所',
    'zh-HK': '政府服務及辦公場所',
    en: 'Government service and office',
  },
  public_culture: {
    'zh-CN': '公共文化设施',
    'zh-HK': '公共文化設施',
    en: 'Public cultural facility',
  },
  sports: { 'zh-CN': '体育场馆', 'zh-HK': '體育場館', en: 'Sports venue' },
  education: { 'zh-CN': '学校与教育机构', 'zh-HK': '學校及教育機構', en: 'School and education' },
  medical: { 'zh-CN': '医疗卫生机构', 'zh-HK': '醫院及診所', en: 'Hospital and clinic' },
  welfare: {
    'zh-CN': '养老、残疾人及社会福利机构',
    'zh-HK': '安老、復康及社會福利機構',
    en: 'Welfare and care institution',
  },
  retail: {
    'zh-CN': '大型商超与购物中心',
    'zh-HK': '商場、超級市場及街市',
    en: 'Mall, supermarket and market',
  },
  hotel_catering: {
    'zh-CN': '酒店旅馆与餐饮场所',
    'zh-HK': '酒店及食肆',
    en: 'Hotel and catering',
  },
  finance_post: {
    'zh-CN': '金融、邮政、电信营业网点',
    'zh-HK': '銀行、郵政及電訊網點',
    en: 'Bank, post and telecom outlet',
  },
  public_toilet: { 'zh-CN': '公共卫生间', 'zh-HK': '公共洗手間', en: 'Public toilet' },
  park_square_scenic: {
    'zh-CN': '公园绿地、城市广场与旅游景点',
    'zh-HK': '公園、廣場及旅遊景點',
    en: 'Park, square and scenic spot',
  },
  transport_hub: {
    'zh-CN': '轨道交通车站与交通枢纽',
    'zh-HK': '鐵路車站及交通樞紐',
    en: 'Metro station and transport hub',
  },
  street_bus: {
    'zh-CN': '城市道路、过街设施与公交站',
    'zh-HK': '街道、過路設施及巴士站',
    en: 'Street, crossing and bus stop',
  },
  car_park: { 'zh-CN': '公共停车场（库）', 'zh-HK': '公眾停車場', en: 'Public car park' },
  residential: {
    'zh-CN': '居住社区公共部分',
    'zh-HK': '住宅社區公用部分',
    en: 'Residential community',
  },
} as const satisfies Record<string, Label>;

export type PlaceCategory = keyof typeof PLACE_CATEGORIES;
