import '@xyflow/react/dist/base.css';
import { type Edge, Handle, MarkerType, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { layOutTrace } from './layout.js';
import type { Trace, TraceBox } from './trace.js';
import { FactLink, usePage } from './view.js';

type BoxNode = Node<{ box: TraceBox; across: boolean }, 'box'>;

/** Minimum width in pixels at which three columns of boxes with their labels fit side by side. */
const ACROSS_FROM = 620;
/** Width of an A4 page between its margins (explorer.css), at 96 pixels an inch. */
const PAPER = 680;
/** Room around the picture for borders and arrow heads. */
const MARGIN = 2;
const INK = { strong: '#1f2a37', pale: '#c3c9d1' };

function Box({ data: { box, across } }: NodeProps<BoxNode>) {
  const { id, kind, name, note, standing } = box;
  return (
    <div className={`box box-${kind} ${standing === undefined ? '' : `box-${standing}`}`}>
      <Handle type="target" position={across ? Position.Left : Position.Top} />
      <span className="box-name">{kind === 'rest' ? name : <FactLink id={id}>{name}</FactLink>}</span>
      {note !== '' && <span className="box-note">{note}</span>}
      <Handle type="source" position={across ? Position.Right : Position.Bottom} />
    </div>
  );
}

const NODE_TYPES = { box: Box };

/** @returns the width that an element has on the screen, or while printing the width that it has on paper */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const paper = window.matchMedia('print');
    // flushSync renders at once, because the browser prints the page as it is when this function returns.
    const printing = () => flushSync(() => (paper.matches ? setWidth(PAPER) : measure()));
    paper.addEventListener('change', printing);
    return () => {
      observer.disconnect();
      paper.removeEventListener('change', printing);
    };
  }, []);
  return { ref, width };
}

/** Shows the trace as a picture that fits its column, and the same in words for people who cannot see it. */
export function TracePicture({ trace }: { readonly trace: Trace }) {
  const { words } = usePage();
  const { ref, width } = useWidth();
  const across = width >= ACROSS_FROM;
  const placed = layOutTrace(trace, across);
  const zoom = Math.min(1, (width - 2 * MARGIN) / placed.width);
  const nodes = placed.boxes.map((box): BoxNode => {
    const { id, x, y, width: boxWidth, height } = box;
    // With given handles React Flow need not measure them, so that it draws the arrows together with the boxes.
    const handle = across
      ? { x: [0, boxWidth], y: [height / 2, height / 2] }
      : { x: [boxWidth / 2, boxWidth / 2], y: [0, height] };
    const [before, after] = across ? [Position.Left, Position.Right] : [Position.Top, Position.Bottom];
    const handles = (['target', 'source'] as const).map((type, index) => ({
      type,
      position: index === 0 ? before : after,
      x: handle.x[index] ?? 0,
      y: handle.y[index] ?? 0,
      width: 1,
      height: 1,
    }));
    return { id, type: 'box', position: { x, y }, width: boxWidth, height, handles, data: { box, across } };
  });
  const edges = trace.arrows.map(({ id, from, to, label, conditional, pale }): Edge => {
    const color = pale ? INK.pale : INK.strong;
    return {
      id,
      source: from,
      target: to,
      label,
      style: { stroke: color, strokeWidth: 1.5, ...(conditional ? { strokeDasharray: '6 4' } : {}) },
      labelStyle: { fill: pale ? '#7b8794' : color },
      labelBgPadding: [4, 2],
      labelBgStyle: { fill: '#fff' },
      markerEnd: { type: MarkerType.ArrowClosed, color, width: 14, height: 14 },
    };
  });
  const { solid, dashed, pale } = words.traceLegend;
  return (
    <figure className="trace" aria-label={words.trace}>
      <div ref={ref} className="trace-frame" style={{ height: placed.height * zoom + 2 * MARGIN }}>
        {width > 0 && (
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={NODE_TYPES}
            viewport={{ x: (width - placed.width * zoom) / 2, y: MARGIN, zoom }}
            minZoom={0.2}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            panOnDrag={false}
            zoomOnScroll={false}
            zoomOnPinch={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            disableKeyboardA11y
            proOptions={{ hideAttribution: true }}
          />
        )}
      </div>
      <ul className="visually-hidden">
        {trace.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <figcaption>
        <span>{solid}</span>
        <span>{dashed}</span>
        {trace.arrows.some((arrow) => arrow.pale) && <span>{pale}</span>}
      </figcaption>
    </figure>
  );
}
