import { create } from './seed.ts';
import type { TestService } from './service.ts';

/** 制度文件 and 宣传报道: one of each with every field filled, beside plain ones. */
export async function seedDocuments(test: TestService): Promise<void> {
  await create(test, 'policyDocuments', {
    title: '示例区志愿服务管理办法',
    number: '青文明办[2024]3号',
    kind: 'measures',
    issuer: '示例区文明办、示例区民政局',
    issuedOn: '2024-03-05',
    summary: '适用于全区。\n共 5 章。',
    repealedOn: '2030-01-01',
    repealedBy: '青文明办〔2029〕9号',
    remark: '=不是公式',
  });
  await create(test, 'policyDocuments', { title: '工作方案', kind: 'scheme', issuedOn: '2025-01-01' });
  await create(test, 'publicity', {
    title: '志愿者走进社区',
    medium: '示例日报',
    level: 'municipal',
    form: 'newspaper',
    publishedOn: '2026-03-06',
    activity: await create(test, 'activities', { name: '雷锋日进社区', kind: '31' }),
    author: '周秀兰、吴建国',
    link: 'https://www.example.cn/a?b=1&c=%E4%B8%AD',
    remark: '@备注',
  });
  await create(test, 'publicity', {
    title: '志愿者走进社区',
    medium: '示例文明实践公众号',
    level: 'own',
    publishedOn: '2026-03-06',
  });
}
