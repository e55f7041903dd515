import { createApp } from 'vue';
import App from './app.vue';

// oxlint-disable-next-line typescript/no-unsafe-argument -- vue-tsc knows the type of a file of Vue; this compiler does not.
createApp(App).mount('#app');
