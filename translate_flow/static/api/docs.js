// @ts-check
// Opens Swagger UI on the interface's own description.
const place = document.getElementById("docs");
// @ts-ignore -- the bundle defines it
window.SwaggerUIBundle({ domNode: place, url: place?.dataset.description, deepLinking: true });
