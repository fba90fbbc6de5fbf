import type { Interpreter } from "../protocol/interpreter";
import type { OfficeEvents } from "../protocol/office-events";
import type { EmulatedTier } from "../tiers";
import type { FileCopies } from "../word/file-copies";
import type { CustomXmlParts, LiveXmlPart } from "../xml/custom-xml-parts";

/** What a message asks for. */
interface MessageData {
  readonly xml?: string;
  readonly id?: string;
  readonly namespace?: string;
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly eventDispId?: number;
  readonly 1?: number;
  readonly 2?: number;
  readonly 3?: number;
}

/** What Microsoft's client library for Office on the web posts to the page around it, and gets back. */
interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: MessageData;
}

const request = 0;
const response = 1;
const forCalling = 0;
const forEventing = 1;
/** Dispatch ids of the Common API: a batch, the end of a ribbon function, custom XML parts. */
const batchMethod = 93;
const commandCompleted = 94;
const xmlPartMethods = { add: 128, getByNamespace: 130, getXml: 131, remove: 133 } as const;
/** The open file, handed out in slices. */
const fileMethods = { open: 77, slice: 80, close: 81 } as const;
const selectionChanged = 2;
/** What a request asks for. */
const registerEvent = 1;
const unregisterEvent = 2;
/** The library's word that ribbon functions are registered: a press before it is lost. */
const functionsReady = "NotifyActionHandlerReady";
const documentIds = { word: 32, excel: 16 } as const;

/**
 * The page's end of the message channel: frames an add-in page as Office on the web would, and answers it. The page must be
 * served from the same HTTPS host, or the library does not trust it.
 */
export class FrameDoor {
  private isListening = false;
  private areFunctionsReady = false;
  private readonly waiting: (() => void)[] = [];
  private lastCommand = 0;
  /** How the page stops telling an add-in of the moving cursor, by the event's name on the channel. */
  private readonly selectionWatchers = new Map<string, () => void>();
  private readonly completions = new Map<string, () => void>();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly host: "word" | "excel",
    private readonly tier: EmulatedTier,
    private readonly interpreter: Interpreter,
    private readonly events: OfficeEvents,
    private readonly xmlParts: CustomXmlParts,
    private readonly copies: FileCopies,
    private readonly conversation: string
  ) {}

  /** Opens an add-in page in the frame. */
  open(page: string): void {
    if (!this.isListening) window.addEventListener("message", (event) => void this.receive(event));
    this.isListening = true;
    this.areFunctionsReady = false;
    for (const stop of this.selectionWatchers.values()) stop();
    this.selectionWatchers.clear();
    const name = this.host === "word" ? "Word" : "Excel";
    const info = `${name}$Web$16.01$vi-VN$${this.conversation}$$$0`;
    const channel = `${this.conversation}|1|${window.location.origin}`;
    this.frame.name = JSON.stringify({ hostInfo: info, xdmInfo: channel });
    this.frame.src = `${page}?_host_Info=${encodeURIComponent(info)}#&_xdm_Info=${channel}`;
  }

  /** Presses a ribbon button with a function behind it; resolves when the function says that it is done. */
  async invoke(controlId: string, functionName: string): Promise<void> {
    if (!this.areFunctionsReady) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const id = String((this.lastCommand += 1));
    const done = new Promise<void>((resolve) => this.completions.set(id, resolve));
    const eventObject = JSON.stringify({ source: { id: controlId } });
    this.send({
      _messageType: response,
      _responseType: forEventing,
      _actionName: "appCommandInvoked",
      _correlationId: 0,
      _errorCode: 0,
      _data: { 0: id, 1: functionName, 2: eventObject },
    });
    await done;
  }

  private async receive({ data, source }: MessageEvent): Promise<void> {
    if (source !== this.frame.contentWindow || typeof data !== "string") return;
    const message = JSON.parse(data) as Message;
    if (message._messageType !== request) return;
    this.watchSelection(message);
    const answer = await this.answer(message);
    this.send({
      _messageType: response,
      _responseType: forCalling,
      _actionName: message._actionName,
      _correlationId: message._correlationId,
      _errorCode: 0,
      _data: answer,
    });
  }

  /** DocumentSelectionChanged of the Common API. */
  private watchSelection({ _actionType, _actionName, _data }: Message): void {
    if (_actionType === unregisterEvent) {
      this.selectionWatchers.get(_actionName)?.();
      this.selectionWatchers.delete(_actionName);
    }
    if (_actionType !== registerEvent || _data?.eventDispId !== selectionChanged) return;
    const stop = this.events.on("selection", () =>
      this.send({
        _messageType: response,
        _responseType: forEventing,
        _actionName,
        _correlationId: 0,
        _errorCode: 0,
        _data: {},
      })
    );
    this.selectionWatchers.set(_actionName, stop);
  }

  private send(message: object): void {
    const whole = {
      _conversationId: this.conversation,
      _origin: window.location.origin,
      _serializerVersion: 1,
      ...message,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(whole), window.location.origin);
  }

  private async answer({ _actionName, _data }: Message): Promise<object> {
    if (_actionName === "ContextActivationManager_getAppContextAsync") return this.appContext();
    if (_actionName !== "executeMethod") return { Error: 0 };
    const args = _data?.ArrayData ?? [];
    switch (_data?.DdaMethod?.DispatchId) {
      case batchMethod: {
        const batch = String(args[4]);
        const body = JSON.stringify(await this.interpreter.execute(batch));
        // Only once the library has had its answer: a press that overtakes it may find nobody listening.
        if (batch.includes(functionsReady)) setTimeout(() => this.announceFunctions(), 0);
        const list = [200, [], body];
        return { Version: 1, Error: 0, Data: list, data: list };
      }
      case commandCompleted: {
        const values = Object.values(_data as object).flat() as unknown[];
        for (const [id, done] of this.completions)
          if (values.some((value) => String(value) === id)) {
            this.completions.delete(id);
            done();
          }
        return { Version: 1, Error: 0 };
      }
      default:
        return {
          Version: 1,
          Error: 0,
          ...this.answerOfXmlParts(_data ?? {}),
          ...this.answerOfFile(_data ?? {}),
        };
    }
  }

  /** Custom XML parts of the Common API, which Word has and Excel has not. */
  private answerOfXmlParts({ DdaMethod, xml = "", id = "", namespace = "" }: MessageData): object {
    const described = (part: LiveXmlPart): object => ({ id: part.id, DataPartBuiltIn: false });
    switch (DdaMethod?.DispatchId) {
      case xmlPartMethods.add:
        return { DataPartProperties: described(this.xmlParts.add(xml)) };
      case xmlPartMethods.getByNamespace:
        return { DataPartList: this.xmlParts.inNamespace(namespace).map(described) };
      case xmlPartMethods.getXml:
        return { Data: this.xmlParts.list.find((part) => part.id === id)?.xml ?? "" };
      case xmlPartMethods.remove:
        this.xmlParts.remove(id);
        return {};
      default:
        return {};
    }
  }

  /** The library numbers what it asks: 1 for the size of a slice, 2 for the copy, 3 for the slice; answers likewise. */
  private answerOfFile({ DdaMethod, ...asked }: MessageData): object {
    const copy = Number(asked[2]);
    switch (DdaMethod?.DispatchId) {
      case fileMethods.open: {
        const { handle, size } = this.copies.open(Number(asked[1]));
        return { 0: handle, 1: size };
      }
      case fileMethods.slice: {
        const data = this.copies.slice(copy, Number(asked[3]));
        return { 0: data, 1: data.length };
      }
      case fileMethods.close:
        this.copies.close(copy);
        return {};
      default:
        return {};
    }
  }

  private announceFunctions(): void {
    this.areFunctionsReady = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private appContext(): object {
    return {
      _id: this.conversation,
      _appName: documentIds[this.host],
      _appVersion: "16.01",
      _appUILocale: "vi-vn",
      _dataLocale: "vi-vn",
      _docUrl: "tai-lieu",
      _clientMode: 0,
      _settings: this.host === "word" ? {} : [],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "pretend",
      _appInstanceId: "pretend",
      _requirementMatrix: JSON.stringify(
        this.host === "word"
          ? { ...this.tier.sets, CustomXmlParts: "1.1", CompressedFile: "1.1" }
          : this.tier.sets
      ),
      _hostFullVersion: "16.0.1",
    };
  }
}
