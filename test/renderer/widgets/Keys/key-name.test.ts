import { describe, expect, it } from 'vitest';
import { isComposingKey, keyName } from '../../../../renderer/widgets/Keys/key-name.ts';
import { keyWords } from '../../../../renderer/widgets/Keys/use-keys.ts';

const NONE = { ctrlKey: false, altKey: false, shiftKey: false };

describe('names of keys', () => {
  it('reads / by its place, whatever the input method makes of it', () => {
    expect(keyName({ ...NONE, key: '、', code: 'Slash' })).toBe('/');
    expect(keyName({ ...NONE, key: '/', code: 'NumpadDivide' })).toBe('/');
  });

  it('reads letters and digits by their place, with the modifiers in one order', () => {
    expect(keyName({ ...NONE, ctrlKey: true, key: 'Process', code: 'KeyK' })).toBe('ctrl+k');
    expect(keyName({ ...NONE, altKey: true, key: '1', code: 'Numpad1' })).toBe('alt+1');
    expect(keyName({ ctrlKey: true, altKey: false, shiftKey: true, key: 'F8', code: 'F8' })).toBe(
      'ctrl+shift+f8',
    );
  });

  it('gives the keypad Enter the name of the main one', () => {
    expect(keyName({ ...NONE, ctrlKey: true, key: 'Enter', code: 'NumpadEnter' })).toBe('ctrl+enter');
  });

  it('knows the keys of a composition', () => {
    expect(isComposingKey({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 13 })).toBe(false);
  });

  it('prints them as buttons show them', () => {
    expect(keyWords('ctrl+enter')).toBe('Ctrl+Enter');
    expect(keyWords('alt+n')).toBe('Alt+N');
    expect(keyWords('f2')).toBe('F2');
  });
});
