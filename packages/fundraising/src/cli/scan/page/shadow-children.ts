import { attribute, childNodes, isElement, type Children, type Node } from './walk-tree.ts';

/**
 * What a browser shows inside elements that have a shadow root in the page itself, `<template shadowrootmode>`: the content of
 * the template, with the element's own nodes in its slots. Those without a slot come last.
 */
export function shadowChildren(): Children {
  const slotted = new WeakMap<Node, readonly Node[]>();
  return (element) => {
    const assigned = slotted.get(element);
    if (assigned) return assigned.length > 0 ? assigned : undefined;
    const template = childNodes(element).find(
      (child) =>
        isElement(child) &&
        child.tagName === 'template' &&
        attribute(child, 'shadowrootmode') !== undefined,
    );
    if (!template) return undefined;
    const own = childNodes(element).filter((child) => child !== template);
    const left = new Set(own);
    const shadow = childNodes(template);
    for (const slot of slotsIn(shadow)) {
      const name = attribute(slot, 'name') ?? '';
      const nodes = own.filter((child) => left.has(child) && slotOf(child) === name);
      for (const node of nodes) left.delete(node);
      slotted.set(slot, nodes);
    }
    return [...shadow, ...left];
  };
}

function slotOf(node: Node): string {
  return isElement(node) ? (attribute(node, 'slot') ?? '') : '';
}

function slotsIn(nodes: readonly Node[]) {
  const slots = [];
  const open = [...nodes].toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (isElement(next) && next.tagName === 'slot') slots.push(next);
    open.push(...[...childNodes(next)].toReversed());
  }
  return slots;
}
