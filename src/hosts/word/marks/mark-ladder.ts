import type { Finding } from "../../../core/findings/finding";
import type { MarkStyle } from "../../../core/host";
import { asRequestError, officeCode, OfficeRequestError } from "../../office/office-request-error";
import type { WordReading } from "../build-model";
import { canUse, type WordOffice } from "../word-office";
import { readWordText } from "../word-text";
import { commentsPerSync, insertComments, queueComments, removeComments } from "./comments";
import { insertControlMarks, queueControlMarks, removeControlMarks } from "./content-controls";
import {
  critiquesOf,
  type CritiqueSet,
  queueAnnotations,
  queueCritiques,
  removeAnnotations,
  removeCritiques,
} from "./critiques";
import { placeMarks, type ParagraphMark } from "./place-marks";

export interface MarkOptions {
  /** Comments print and are seen by others: only where the user wants them. */
  readonly comments: boolean;
  /** Colour marked paragraphs too, where nothing is coloured yet. */
  readonly highlight: boolean;
}

/** Why marks are shown the way they are: the pane says it in words. */
export type MarkReason =
  | "best"
  | "critiquesNotClaimed"
  | "critiquesRefused"
  | "controlsNotOnWeb"
  | "controlsRefused"
  | "documentChanged";

export interface MarkOutcome {
  readonly style: MarkStyle;
  readonly reason: MarkReason;
}

/**
 * Shows findings in the document by the best way that works, and never by two: squiggles where they really work, else
 * comments where asked for, else content controls on desktops, else nothing but the pane's list.
 */
export class MarkLadder {
  /** Null until tried; Word tells by no other way whether its licence has critiques. */
  private critiquesWork: boolean | null = null;
  private annotationIds: readonly string[] = [];
  /** False until this session has looked for squiggles of an earlier one. */
  private knowsAnnotations = false;

  constructor(private readonly office: WordOffice) {}

  /** Styles that may be used here, best first; what has been tried in vain is left out. */
  styles({ comments }: Pick<MarkOptions, "comments">): readonly MarkStyle[] {
    const styles: MarkStyle[] = [];
    if (canUse(this.office, "annotations") && this.critiquesWork !== false) styles.push("critique");
    if (comments && canUse(this.office, "comments")) styles.push("comment");
    if (this.office.claims.platform !== "web") styles.push("contentControl");
    return [...styles, "none"];
  }

  /** Forgets a squiggle that Word has taken away itself, as it does when its pop-up is answered. */
  forget(annotationId: string): void {
    this.annotationIds = this.annotationIds.filter((id) => id !== annotationId);
  }

  /**
   * Replaces all marks of ours: one sync to see the document, one to draw, one more for the first try of a squiggle.
   * After "controlsRefused" some may stand half-drawn: call `clear` in a new request, as collections that this one has
   * loaded do not know the new controls.
   */
  async show(
    context: Word.RequestContext,
    findings: readonly Finding[],
    reading: WordReading,
    options: MarkOptions
  ): Promise<MarkOutcome> {
    const marks = placeMarks(findings, reading);
    const old = this.queueOld(context);
    await context.sync();
    const isSame = old.texts.every(
      (text, index) => text === reading.snapshot.paragraphs[index]?.raw
    );
    if (!isSame || old.texts.length !== reading.snapshot.paragraphs.length) {
      await this.removeOld(context, old);
      return { style: "none", reason: "documentChanged" };
    }
    if (marks.length === 0) {
      await this.removeOld(context, old);
      return { style: "none", reason: "best" };
    }
    return this.draw(context, old, marks, reading, options);
  }

  /** Takes every mark of ours away, and only ours: two syncs, a third where squiggles of a lost session turn up. */
  async clear(context: Word.RequestContext): Promise<void> {
    const old = this.queueOld(context);
    await context.sync();
    await this.removeOld(context, old);
  }

  private async draw(
    context: Word.RequestContext,
    old: OldMarks,
    marks: readonly ParagraphMark[],
    reading: WordReading,
    options: MarkOptions
  ): Promise<MarkOutcome> {
    let reason: MarkReason = "best";
    for (const style of this.styles(options)) {
      if (style === "critique") {
        if (await this.drawCritiques(context, old, marks, reading)) return { style, reason };
        reason = "critiquesRefused";
      } else if (style === "comment") {
        await this.drawComments(context, old, marks);
        return { style, reason };
      } else if (style === "contentControl") {
        if (reason === "best") reason = "critiquesNotClaimed";
        const isDrawn = await this.drawControls(context, old, marks, options);
        return isDrawn ? { style, reason } : { style: "none", reason: "controlsRefused" };
      }
    }
    await this.removeOld(context, old);
    return { style: "none", reason: reason === "best" ? "controlsNotOnWeb" : reason };
  }

  /** False where Word refuses the first squiggle; nothing has been drawn then. */
  private async drawCritiques(
    context: Word.RequestContext,
    old: OldMarks,
    marks: readonly ParagraphMark[],
    reading: WordReading
  ): Promise<boolean> {
    const hasPopups = canUse(this.office, "popupOptions");
    const sets = marks
      .map((mark) =>
        critiquesOf(
          mark,
          readWordText(reading.snapshot.paragraphs[mark.paragraph]?.raw ?? ""),
          hasPopups
        )
      )
      .filter(({ critiques }) => critiques.length > 0);
    const first = this.critiquesWork === null ? sets.slice(0, 1) : [];
    const probe = first.length === 0 ? [] : await this.probe(context, old, first);
    if (probe === null) return false;
    this.queueRemoval(context, old);
    const rest = sets.slice(first.length);
    let drawn = queueCritiques(old.paragraphs, rest);
    if (!(await this.sendRemoval(context, old))) {
      // Word stopped at the missing squiggle, before it came to the new ones.
      drawn = queueCritiques(old.paragraphs, rest);
      await context.sync();
    }
    this.annotationIds = [...probe, ...drawn].flatMap(({ value }) => value);
    return true;
  }

  /** Tries the first squiggles by themselves; null where Word refuses. Those of an earlier session are looked for on the way. */
  private async probe(
    context: Word.RequestContext,
    old: OldMarks,
    first: readonly CritiqueSet[]
  ): Promise<readonly OfficeExtension.ClientResult<string[]>[] | null> {
    try {
      const lost = this.knowsAnnotations ? [] : queueAnnotations(old.paragraphs);
      const results = queueCritiques(old.paragraphs, first);
      await context.sync();
      removeAnnotations(lost);
      this.critiquesWork = true;
      this.knowsAnnotations = true;
      return results;
    } catch (error) {
      refuseUnlessOffice(error);
      this.critiquesWork = false;
      return null;
    }
  }

  private async drawComments(
    context: Word.RequestContext,
    old: OldMarks,
    marks: readonly ParagraphMark[]
  ): Promise<void> {
    this.queueRemoval(context, old);
    insertComments(old.paragraphs, marks.slice(0, commentsPerSync));
    await this.sendRemoval(context, old);
    for (let at = commentsPerSync; at < marks.length; at += commentsPerSync) {
      insertComments(old.paragraphs, marks.slice(at, at + commentsPerSync));
      // One batch would be faster, and would hang Word when it is undone.
      await context.sync();
    }
  }

  /** False where Word refuses; what was drawn before the refusal has to be cleared by a request of its own. */
  private async drawControls(
    context: Word.RequestContext,
    old: OldMarks,
    marks: readonly ParagraphMark[],
    options: MarkOptions
  ): Promise<boolean> {
    const highlighted = options.highlight
      ? await this.uncoloured(context, old, marks)
      : new Set<number>();
    try {
      this.queueRemoval(context, old);
      insertControlMarks(old.paragraphs, marks, highlighted);
      await this.sendRemoval(context, old);
      return true;
    } catch (error) {
      refuseUnlessOffice(error);
      return false;
    }
  }

  /** Paragraphs without any highlight: mixed ones could not be restored. */
  private async uncoloured(
    context: Word.RequestContext,
    old: OldMarks,
    marks: readonly ParagraphMark[]
  ): Promise<ReadonlySet<number>> {
    const fonts = marks.flatMap(({ paragraph }) => {
      const font = old.paragraphs[paragraph]?.font;
      font?.load("highlightColor");
      return font === undefined ? [] : [{ paragraph, font }];
    });
    await context.sync();
    return new Set(
      fonts.flatMap(({ paragraph, font }) =>
        (font.highlightColor as string | null) === null ? [paragraph] : []
      )
    );
  }

  private queueOld(context: Word.RequestContext): OldMarks {
    const { body } = context.document;
    const { paragraphs } = body;
    paragraphs.load("items/text");
    const controls = queueControlMarks(body);
    const comments = canUse(this.office, "comments") ? queueComments(body) : null;
    return {
      get paragraphs() {
        return paragraphs.items;
      },
      get texts() {
        return paragraphs.items.map(({ text }) => text);
      },
      controls,
      comments,
    };
  }

  private queueRemoval(context: Word.RequestContext, old: OldMarks): void {
    removeControlMarks(old.controls);
    if (old.comments !== null) removeComments(old.comments);
    if (this.annotationIds.length > 0) removeCritiques(context.document, this.annotationIds);
  }

  private async removeOld(context: Word.RequestContext, old: OldMarks): Promise<void> {
    const mayHaveLost =
      !this.knowsAnnotations && this.critiquesWork !== false && canUse(this.office, "annotations");
    const lost = mayHaveLost ? queueAnnotations(old.paragraphs) : [];
    this.queueRemoval(context, old);
    await this.sendRemoval(context, old);
    this.knowsAnnotations = true;
    this.annotationIds = [];
    if (removeAnnotations(lost) > 0) await context.sync();
  }

  /** False where the user had removed one of our squiggles: all that are left have been taken away one by one then. */
  private async sendRemoval(context: Word.RequestContext, old: OldMarks): Promise<boolean> {
    try {
      await context.sync();
      return true;
    } catch (error) {
      if (officeCode(error) !== "ItemNotFound" || this.annotationIds.length === 0) throw error;
      await this.removeAllAnnotations(context, old);
      return false;
    }
  }

  private async removeAllAnnotations(context: Word.RequestContext, old: OldMarks): Promise<void> {
    this.annotationIds = [];
    const annotations = queueAnnotations(old.paragraphs);
    await context.sync();
    removeAnnotations(annotations);
    await context.sync();
  }
}

/** Marks of ours in the document, and its paragraphs, once loaded. */
interface OldMarks {
  readonly paragraphs: readonly Word.Paragraph[];
  readonly texts: readonly string[];
  readonly controls: readonly Word.ContentControlCollection[];
  readonly comments: Word.CommentCollection | null;
}

/** Errors of ours and timeouts go on up; only what Office refuses leads to the next rung. */
function refuseUnlessOffice(error: unknown): void {
  if (error instanceof OfficeRequestError && error.reason === "timeout") throw error;
  if (officeCode(error) === null) throw asRequestError(error);
}
