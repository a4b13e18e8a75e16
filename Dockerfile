# One image for every process of Duixian: worker, API, migration, keys. Debian, since Temporal's SDK needs glibc.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts
COPY . .
RUN npm run postinstall && npm run build:web && node --import tsx embedded/bundle-workflows.ts workflows.bundle.js

FROM node:20-slim
ENV NODE_ENV=production DUIXIAN_MODE=production DUIXIAN_KEYS=/keys DUIXIAN_MATERIALS=/materials DUIXIAN_WORKFLOW_BUNDLE=/app/workflows.bundle.js
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /keys /materials && chown node:node /keys /materials && chmod 700 /keys
USER node
EXPOSE 8080
ENTRYPOINT ["node", "--enable-source-maps", "--import", "tsx"]
CMD ["api/main.ts"]
