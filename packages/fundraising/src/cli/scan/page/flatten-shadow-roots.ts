import {
  getAttribute,
  getChildNodes,
  isElement,
  type Children,
  type Element,
  type Node,
} from './walk-tree.ts';

/**
 * Creates a function that flattens declarative shadow roots (`<template shadowrootmode>`), as a browser shows them: the content of the
 * template, with the element's own nodes in its slots. Nodes without a slot come last.
 */
export function flattenShadowRoots(): Children {
  const slotted = new WeakMap<Node, readonly Node[]>();
  return (element) => {
    const assigned = slotted.get(element);
    if (assigned) return assigned.length > 0 ? assigned : undefined;
    const template = getChildNodes(element).find(
      (child) =>
        isElement(child) &&
        child.tagName === 'template' &&
        getAttribute(child, 'shadowrootmode') !== undefined,
    );
    if (!template) return undefined;
    const own = getChildNodes(element).filter((child) => child !== template);
    const bySlot = new Map<string, Node[]>();
    for (const child of own) {
      const name = getSlot(child);
      const nodes = bySlot.get(name);
      if (nodes) nodes.push(child);
      else bySlot.set(name, [child]);
    }
    const shadow = getChildNodes(template);
    for (const slot of findSlots(shadow)) {
      const name = getAttribute(slot, 'name') ?? '';
      slotted.set(slot, bySlot.get(name) ?? []);
      bySlot.delete(name);
    }
    return [...shadow, ...own.filter((child) => bySlot.has(getSlot(child)))];
  };
}

function getSlot(node: Node): string {
  return isElement(node) ? (getAttribute(node, 'slot') ?? '') : '';
}

/** Finds the slots of a shadow root, except for those of a nested one. */
function findSlots(nodes: readonly Node[]): Element[] {
  const slots: Element[] = [];
  const open = nodes.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isElement(next) || next.tagName === 'template') continue;
    if (next.tagName === 'slot') slots.push(next);
    for (const child of getChildNodes(next).toReversed()) open.push(child);
  }
  return slots;
}
