import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { ENTITY_KEYS, type EntityKey } from '../../../shared/domain/entities.ts';
import { useCommand } from '../../api/use-command.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { usePastedCells } from '../../ledger/use-paste.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { Page as Frame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { Steps } from '../../widgets/Page/Steps.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { type LookedFile, recallLooked, rememberLooked } from './looked-file.ts';
import { IMPORT_WORDS, importTitle } from './words.ts';
import './import.css';

/** A file that another page hands over: pasted cells, a dropped workbook. */
export interface HandedFile {
  readonly token: string;
  readonly name: string;
  readonly entity: EntityKey;
}

function isEntityKey(value: unknown): value is EntityKey {
  return typeof value === 'string' && ENTITY_KEYS.some((key) => key === value);
}

function handedFile(state: unknown): HandedFile | null {
  if (typeof state !== 'object' || state === null || !('file' in state)) return null;
  const { file } = state;
  if (typeof file !== 'object' || file === null) return null;
  const { token, name, entity } = file as Record<string, unknown>;
  if (typeof token !== 'string' || typeof name !== 'string' || !isEntityKey(entity)) return null;
  return { token, name, entity };
}

/** 导入数据: steps 选择文件 and 对应列; 核对 and 写入 have the address of their batch. */
export function Page() {
  const navigate = useNavigate();
  const { state } = useLocation();
  const [address] = useSearchParams();
  const asked = address.get('entity');
  const [entity, setEntity] = useState<EntityKey | null>(
    handedFile(state)?.entity ?? (isEntityKey(asked) ? asked : null),
  );
  const [looked, setLooked] = useState<LookedFile | null>(() => recallLooked(Number(address.get('again'))));
  const [handed, setHanded] = useState<HandedFile | null>(() => handedFile(state));
  const paste = useCommand('imports.paste');

  const takeCells = async (text: string): Promise<void> => {
    const pasted = await paste.run({ text });
    if (!pasted.ok) {
      notify.error(refusalSentence(pasted.refusal));
      return;
    }
    setLooked(null);
    setHanded({
      token: pasted.value.token,
      name: IMPORT_WORDS.choose.pasted,
      entity: entity ?? 'volunteers',
    });
  };
  usePastedCells((text) => void takeCells(text));

  return (
    <Frame>
      <PageHead
        title={importTitle(looked?.entity ?? entity)}
        after={<Steps steps={IMPORT_WORDS.steps} current={looked ? 1 : 0} onReopen={() => setLooked(null)} />}
      />
      {looked ? (
        <ColumnsStep
          file={looked}
          onBack={() => setLooked(null)}
          onPlanned={(batchId) => {
            rememberLooked(batchId, looked);
            void navigate(`/import/${String(batchId)}`);
          }}
        />
      ) : (
        <ChooseStep
          entity={entity}
          onEntity={setEntity}
          handed={handed}
          onLooked={(file) => {
            setHanded(null);
            setLooked(file);
          }}
          onText={(text) => void takeCells(text)}
        />
      )}
    </Frame>
  );
}
