export const prerender = true;

// A folder with an index.html is what every static file server can serve.
export const trailingSlash = 'always';
