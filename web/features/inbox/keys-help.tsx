import { Modal } from 'antd';
import { useInboxSay } from './inbox-words.ts';

/** What the keys do. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useInboxSay();
  const keys = [['j / k', 'keyMove'], ['Enter', 'keyOpen'], ['c', 'keyClaim'], ['e', 'keyAnswer'], ['Esc', 'keyClose'], ['?', 'keyHelp']] as const;
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={say('keysTitle')}>
      <dl className="keys">
        {keys.map(([key, text]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
