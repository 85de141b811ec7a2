# The image that compose.yaml builds. The second stage has only what the service needs at run time: compiled code, published
# operations, the schema, the records and production dependencies.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY scripts/build.mjs scripts/
COPY loaders loaders
COPY operations operations
COPY schema schema
COPY src src
COPY web web
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY operations operations
COPY schema schema
COPY data data
USER node
CMD ["node", "dist/src/cli/main.js", "start"]
