import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';

export interface Choice {
  value: string;
  label: string;
  /** Choices of the same group stand together under its name. */
  group?: string;
}

interface FilterMenuProps {
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Above this many choices they can be searched. */
const SEARCH_FROM = 12;

/** A filter by any number of values. */
export function FilterMenu({ name, choices, chosen, onChange }: FilterMenuProps) {
  const [sought, setSought] = useState('');
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(sought.toLowerCase()));
  const groups = [...new Set(shown.map(({ group }) => group ?? ''))];
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          fw={500}
          className="filter-button"
          data-active={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={14} />}
        >
          {chosen.length > 0 ? `${name} · ${chosen.length}` : name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="filter-choices">
        {choices.length > SEARCH_FROM ? (
          <Menu.Search
            placeholder="Narrow down"
            aria-label={`Narrow down ${name}`}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        ) : null}
        <Menu.CheckboxGroup value={[...chosen]} onChange={onChange}>
          {groups.map((group) => (
            <div key={group}>
              {group ? <Menu.Label>{group}</Menu.Label> : null}
              {shown
                .filter((choice) => (choice.group ?? '') === group)
                .map(({ value, label }) => (
                  <Menu.CheckboxItem key={value} value={value}>
                    {label}
                  </Menu.CheckboxItem>
                ))}
            </div>
          ))}
        </Menu.CheckboxGroup>
        {shown.length === 0 ? <Menu.Label>Nothing to choose</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
