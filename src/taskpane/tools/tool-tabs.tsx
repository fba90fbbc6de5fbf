import { Spinner, Tab, TabList } from "@fluentui/react-components";
import { useId, useState } from "react";
import { LazyPart } from "../components/lazy-part";
import { useText } from "../locale/text-context";
import type { PaneTool } from "./pane-tool";

interface ToolTabsProps {
  /** At least one. */
  readonly tools: readonly PaneTool[];
  /** Id of the tool that is open at the start; the first of them unless given. */
  readonly first?: string;
}

/** The pane's tools as tabs. What has been opened stays mounted, so that no half-typed answer is lost on the way. */
export function ToolTabs({ tools, first = tools[0]?.id ?? "" }: ToolTabsProps) {
  const text = useText();
  const name = useId();
  const [open, setOpen] = useState(first);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set([open]));
  const choose = (id: string): void => {
    setOpen(id);
    setVisited(new Set([...visited, id]));
  };
  return (
    <>
      {tools.length > 1 && (
        <TabList
          className="cchc-tabs"
          size="small"
          aria-label={text("tools.title")}
          selectedValue={open}
          onTabSelect={(_, { value }) => choose(String(value))}
        >
          {tools.map(({ id, title }) => (
            <Tab key={id} value={id} id={`${name}-${id}`} aria-controls={`${name}-${id}-panel`}>
              {text(title)}
            </Tab>
          ))}
        </TabList>
      )}
      {tools.map(({ id, render }) => (
        <div
          key={id}
          id={`${name}-${id}-panel`}
          role={tools.length > 1 ? "tabpanel" : undefined}
          aria-labelledby={tools.length > 1 ? `${name}-${id}` : undefined}
          hidden={id !== open}
        >
          {visited.has(id) && (
            <LazyPart fallback={<Spinner size="tiny" label={text("job.open")} />}>
              {render()}
            </LazyPart>
          )}
        </div>
      ))}
    </>
  );
}
