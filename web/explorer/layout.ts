import { Graph, layout } from '@dagrejs/dagre';
import type { Trace, TraceBox } from './trace.js';

/** The positions of the boxes and the size of the picture, in pixels. */
export interface TraceLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (TraceBox & {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  })[];
}

/** The sizes of a box in explorer.css, which wraps Chinese text after any character. */
const BOX_WIDTH = 164;
const INNER_WIDTH = BOX_WIDTH - 24;
const NAME = { size: 14, line: 20 };
const NOTE = { size: 12, line: 18 };
const PADDING = 20;
const LABEL = { size: 12, height: 18 };

/** Estimates the width of a text. A letter of another script needs little more than half the width of a Chinese character. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? size * 0.56 : size), 0);
}

function heightOf(text: string, { size, line }: typeof NAME): number {
  return text === '' ? 0 : Math.ceil(widthOf(text, size) / (INNER_WIDTH - size / 2)) * line;
}

/** @param across true for a picture from left to right, as on a desktop; false for top to bottom, as on a telephone */
export function layOutTrace({ boxes, arrows }: Trace, across: boolean): TraceLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: across ? 'LR' : 'TB', nodesep: 18, ranksep: across ? 14 : 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, name, note } of boxes)
    graph.setNode(id, { width: BOX_WIDTH, height: heightOf(name, NAME) + heightOf(note, NOTE) + PADDING });
  for (const { id, from, to, label } of arrows)
    graph.setEdge(
      from,
      to,
      { width: across ? widthOf(label, LABEL.size) : 0, height: LABEL.height, labelpos: 'c' },
      id,
    );
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: boxes.map((box) => {
      const node = graph.node(box.id);
      const [boxWidth, boxHeight] = [node.width, node.height];
      return {
        ...box,
        width: boxWidth,
        height: boxHeight,
        x: node.x - boxWidth / 2,
        y: node.y - boxHeight / 2,
      };
    }),
  };
}
