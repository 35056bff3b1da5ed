import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key after which the list follows the text. */
const DEBOUNCE = 120;

interface SearchBoxProps {
  text: string;
  onText: (text: string) => void;
  /** Enter: what to do with the whole text, at once. */
  onEnter: (text: string) => void;
}

/** Where a person types and a hand-held scanner too: fast, and ending with Enter. */
export function SearchBox({ text, onText, onEnter }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);

  // Back and links change the text from outside; what was sent from here comes back unchanged.
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);

  useEffect(() => {
    input.current?.select();
    return () => clearTimeout(timer.current);
  }, []);

  const send = (value: string) => {
    clearTimeout(timer.current);
    sent.current = value;
    onText(value);
  };

  return (
    <TextInput
      ref={input}
      type="search"
      aria-label="Search tickets"
      placeholder="Ticket number, barcode, e-mail, name, seat"
      className="search-box"
      size="sm"
      autoComplete="off"
      spellCheck={false}
      maxLength={512}
      leftSection={<IconSearch size={15} />}
      rightSection={typed ? null : <Kbd size="xs">/</Kbd>}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => send(value), DEBOUNCE);
      }}
      onKeyDown={(event) => {
        const { value } = event.currentTarget;
        // The key that starts a search from anywhere is no text where the search has started already.
        if (event.key === '/' && value === '') event.preventDefault();
        if (event.key !== 'Enter') return;
        send(value);
        onEnter(value);
      }}
    />
  );
}
