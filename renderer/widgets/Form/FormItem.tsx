import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { FORM_WORDS } from '../../text/form.ts';
import { classList } from '../class-list.ts';
import './form.css';

export interface FormItemProps {
  /** Key of the field; Enter, error jumps and Alt+K find the item by it. */
  readonly name: string;
  readonly label: ReactNode;
  /** id of the input, for the label. */
  readonly htmlFor: string;
  readonly required?: boolean;
  /** One sentence under the field; its element has the id `<htmlFor>-error`. */
  readonly error?: string | undefined;
  /** Takes both columns. */
  readonly wide?: boolean;
  /** undefined = this field cannot be kept for the next entry. */
  readonly kept?: boolean | undefined;
  readonly onKeep?: () => void;
  readonly children: ReactNode;
}

/** Two columns of fields; a `wide` item takes both. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="form-grid">{children}</div>;
}

/** A plain heading with its fields. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="form-section" aria-label={title}>
      <h3 className="form-heading">{title}</h3>
      {children}
    </section>
  );
}

/** Label right-aligned in 84 px, field, pushpin, and the error sentence under the field. */
export function FormItem(props: FormItemProps) {
  const { name, label, htmlFor, required = false, error, wide = false, kept, onKeep, children } = props;
  return (
    <div className={classList('form-item', wide && 'form-item-wide')} data-field={name}>
      <label className="form-label" htmlFor={htmlFor}>
        {required && <span className="form-star">* </span>}
        {label}
      </label>
      <div className="form-control">
        {children}
        {error && (
          <div id={`${htmlFor}-error`} className="form-error" role="alert">
            {error}
          </div>
        )}
      </div>
      {kept !== undefined && (
        <button
          type="button"
          className={classList('form-pin', kept && 'form-pin-on')}
          tabIndex={-1}
          title={FORM_WORDS.keep}
          aria-label={FORM_WORDS.keep}
          aria-pressed={kept}
          onClick={onKeep}
        >
          {kept ? <PushpinFilled /> : <PushpinOutlined />}
        </button>
      )}
    </div>
  );
}
