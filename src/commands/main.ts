import { createChoiceMemory } from "../taskpane/office/choice-memory";
import { commandNames } from "./command-names";
import { createRibbonFunction } from "./ribbon-function";
import { tellNotice } from "./tell-notice";

// The root of the ribbon functions: registered at once, as Office may call before it is ready; their work is loaded when
// it is first wanted.
for (const name of commandNames) {
  const memory = () => createChoiceMemory(() => window.localStorage, Office.context.partitionKey);
  Office.actions.associate(
    name,
    createRibbonFunction(
      async () => {
        const [{ carryOut }] = await Promise.all([import("./carry-out"), Office.onReady()]);
        return carryOut(name, memory().read(), new Date());
      },
      (notice) =>
        tellNotice(notice, {
          ui: Office.context.ui,
          closed: Office.EventType.DialogEventReceived,
          address: window.location.href,
          memory: memory(),
          wait: (done, time) => void window.setTimeout(done, time),
        })
    )
  );
}
