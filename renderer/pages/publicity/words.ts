export const PUBLICITY_WORDS = {
  title: '宣传报道',
  all: '共',
  medium: '媒体名称',
  level: '媒体级别',
  form: '刊播形式',
  published: '刊播日期',
  author: '作者',
  activity: '所属活动',
} as const;
