// Elements are made here and nowhere else. Whatever comes from the audited code goes in as a text node, never as markup.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false)
      continue;
    if (typeof value === 'function')
      element.addEventListener(name, value);
    else
      element.setAttribute(name, value === true ? '' : value);
  }

  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

const byId = id => document.getElementById(id);

const numbers = new Intl.NumberFormat('en');

function counted(count, one, many) {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

let lastId = 0;

function newId() {
  lastId += 1;
  return `e${lastId}`;
}
