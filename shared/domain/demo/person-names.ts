import { type Random, weighted } from './random.ts';

/** Common surnames with rough shares in per mille; the last ones have a reading of their own (单 shan, 仇 qiu). */
const SURNAMES =
  '王72 李72 张68 刘54 陈45 杨31 黄23 赵21 吴20 周20 徐15 孙15 马13 朱12 胡12 郭11 何11 高10 林10 罗9 郑8 梁8 谢7 宋7 唐7 许6 韩6 冯6 邓6 曹6 彭6 曾5 肖5 田5 董5 潘4 袁4 蔡4 蒋4 余4 于4 杜4 叶4 程4 苏4 魏4 吕4 丁4 任4 卢4 姚4 沈4 钟4 姜4 崔4 谭3 陆3 范3 汪3 廖3 石3 金3 韦3 贾3 夏3 付3 方3 邹3 熊3 白3 孟3 秦3 邱3 侯3 江3 尹3 薛3 闫3 段3 雷3 龙3 黎3 史3 陶3 贺3 毛3 郝3 顾3 龚3 邵3 万2 覃2 武2 钱2 戴2 严2 欧阳2 莫2 孔2 向2 单1 仇1 解1 区1 查1 盖1 尉迟1 司徒1 上官1 夏侯1 诸葛1';
/** Given characters by sex and by generation: born before 1970, before 1995, later. */
const GIVEN = {
  '1': [
    '建国军华明伟志强平文林德福荣庆生海山贵成宝玉祥忠民永清春光保根发金水来喜全富顺',
    '伟强磊军勇杰涛斌超鹏辉刚波亮飞宇浩健凯峰龙俊东旭毅鑫新威晓海洋洪成国志明建文',
    '浩宇轩子涵梓睿博文俊杰皓铭泽昊天佑嘉懿煜城奕辰致远一诺弘景行亦凡星航书恒逸霖',
  ],
  '2': [
    '秀英兰玉珍桂芳淑凤梅华琴素云春霞爱金莲惠美月香翠巧菊红荣彩桃银娥玲霞珠仙',
    '丽静敏燕艳娟霞芳红萍玲莉婷洁雪倩慧颖佳琳娜梅英华文晓丹欣妍蕾薇琪瑶海春',
    '欣怡梓涵诗语雨桐可馨一诺思琪佳宁悦彤紫萱若溪艺菲梦洁雅静子墨安然楚乔沐晴亦',
  ],
} as const;
/** 生僻字, some beyond the basic plane: they must survive file, screen and print. */
const RARE = ['𠮷', '䶮', '龘', '犇', '𬭚', '堃', '喆', '𫖯', '㛃', '玥', '𣈶', '赟', '昉', '翀', '䒟', '𬱖'];
const MINORITY_FIRST = [
  '阿卜杜热合曼',
  '古丽努尔',
  '麦合木提江',
  '迪丽努尔',
  '艾孜买提',
  '热依汗古丽',
  '努尔艾力',
];
const MINORITY_SECOND = ['买买提艾力', '阿布都克里木', '依明江', '吐尔逊', '艾合买提', '巴克', '司马义'];
const FOREIGN_GIVEN = [
  'MARIA FERNANDA',
  'ANNA',
  'JOHN',
  'PETER',
  'YUKI',
  'MIN-JUN',
  'OLGA',
  'PRIYA',
  'CARLOS',
];
const FOREIGN_FAMILY = ['GONZALEZ RODRIGUEZ', 'TESTER', 'EXAMPLE', 'MUSTER', 'SAMPLE', 'PRIMER', 'VOORBEELD'];

const surname = weighted(
  SURNAMES.split(' ').map((entry): [string, number] => {
    const digits = /\d+$/.exec(entry)?.[0] ?? '1';
    return [entry.slice(0, -digits.length), Number(digits)];
  }),
);

const pools = {
  '1': GIVEN['1'].map((text) => Array.from(text)),
  '2': GIVEN['2'].map((text) => Array.from(text)),
};

/** The front of a pool is the fashion of its years. */
function givenCharacter(random: Random, pool: readonly string[]): string {
  const skewed = random.next() ** 1.5;
  return pool[Math.floor(skewed * pool.length)] ?? '';
}

/** An invented Chinese name as one of that sex and birth year might carry it. */
export function personName(random: Random, sex: '1' | '2', birthYear: number): string {
  const generation = birthYear < 1970 ? 0 : birthYear < 1995 ? 1 : 2;
  const pool = pools[sex][generation] ?? pools[sex][0] ?? [];
  const first = random.chance(0.004) ? random.pick(RARE) : givenCharacter(random, pool);
  const second = random.chance(birthYear < 1995 ? 0.2 : 0.12) ? '' : givenCharacter(random, pool);
  return surname(random) + first + second;
}

/** A long name with a name dot. */
export function minorityName(random: Random): string {
  return `${random.pick(MINORITY_FIRST)}·${random.pick(MINORITY_SECOND)}`;
}

/** A name as in a foreign passport. */
export function foreignName(random: Random): string {
  return `${random.pick(FOREIGN_GIVEN)} ${random.pick(FOREIGN_FAMILY)}`;
}
