import { Button, Form, Input, Radio, Select } from 'antd';
import './first-run.css';
import { FIRST_RUN_WORDS as WORDS } from './words.ts';

export interface FirstRunValues {
  readonly district: string;
  readonly office: string;
  readonly adminName: string;
  readonly password: string;
  readonly content: 'empty' | 'demo';
  readonly size: number;
}

type Fields = FirstRunValues & { readonly repeat: string };

const LEAST_NAME = 2;
const LEAST_PASSWORD = 8;
const SIZES = Object.entries(WORDS.sizes).map(([size, label]) => ({ value: Number(size), label }));

function needed(label: string, least = 1) {
  return [
    { required: true, whitespace: true, message: WORDS.missing(label) },
    ...(least > 1 ? [{ min: least, message: WORDS.tooShort(label, least) }] : []),
  ];
}

/** The few things a new ledger needs to know. Checks run on leaving a field; the button is never grey. */
export function FirstRunForm(props: {
  readonly busy: boolean;
  readonly onStart: (values: FirstRunValues) => void;
}) {
  const [form] = Form.useForm<Fields>();
  const content = Form.useWatch('content', form);
  return (
    <Form<Fields>
      form={form}
      className="first-run-form"
      labelCol={{ flex: '120px' }}
      colon={false}
      requiredMark={false}
      validateTrigger="onBlur"
      scrollToFirstError={{ focus: true }}
      initialValues={{ content: 'empty', size: 1200 }}
      onFinish={props.onStart}
    >
      <Form.Item name="district" label={WORDS.district} rules={needed(WORDS.district, LEAST_NAME)}>
        <Input autoFocus maxLength={40} placeholder={WORDS.districtHint} autoComplete="off" />
      </Form.Item>
      <Form.Item name="office" label={WORDS.office} rules={needed(WORDS.office, LEAST_NAME)}>
        <Input maxLength={40} placeholder={WORDS.officeHint} autoComplete="off" />
      </Form.Item>
      <Form.Item name="adminName" label={WORDS.admin} rules={needed(WORDS.admin)}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={WORDS.password}
        rules={[
          { required: true, message: WORDS.missing(WORDS.password) },
          { min: LEAST_PASSWORD, message: WORDS.passwordShort },
        ]}
      >
        <Input.Password maxLength={128} placeholder={WORDS.passwordHint} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={WORDS.repeat}
        dependencies={['password']}
        extra={WORDS.keepPassword}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(WORDS.passwordDiffers)),
          }),
        ]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="content" label={WORDS.content}>
        <Radio.Group
          vertical
          options={[
            { value: 'empty', label: `${WORDS.empty}：${WORDS.emptyNote}` },
            { value: 'demo', label: `${WORDS.demo}：${WORDS.demoNote}` },
          ]}
        />
      </Form.Item>
      <Form.Item name="size" label={WORDS.size} hidden={content !== 'demo'}>
        <Select options={SIZES} popupMatchSelectWidth={false} />
      </Form.Item>
      <div className="first-run-acts">
        <Button type="primary" size="large" htmlType="submit" loading={props.busy}>
          {WORDS.start}
        </Button>
      </div>
    </Form>
  );
}
